package app.glovebox.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.install.Damage;
import app.glovebox.install.InstallState;
import app.glovebox.install.LaunchOptions;
import app.glovebox.install.ProgramFacts;
import app.glovebox.install.SelfCheck;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.GroupOnStage;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class AboutViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Instant THEN = Instant.parse("2026-11-19T07:42:00Z");
    static final InstallState INTACT = new InstallState.Intact(231, 150_000_000, "1.0.0", "4f21abc", THEN);
    static final InstallState DAMAGED = new InstallState.Damaged(Arrays.stream(Damage.Kind.values())
            .map(kind -> new Damage(kind, "lib/app/a-part-with-a-rather-long-name-" + kind + "-1.0.0.jar")).toList(), THEN);
    static final LaunchOptions AGENT =
            LaunchOptions.of(Map.of("JAVA_TOOL_OPTIONS", "-javaagent:/tmp/other.jar"), List.of());

    @Test
    void saysWhichProgramThisIsAndThatItsFilesAreIntact() {
        try (GroupOnStage shown = show(INTACT, LaunchOptions.none())) {
            List<String> texts = shown.texts();
            assertTrue(texts.containsAll(List.of("Glovebox 1.0.0", "Build 4f21abc. Java 25.0.1, JavaFX 26.0.2.",
                    "Checked 12 s ago: all 231 files are intact.")), texts.toString());
            assertTrue(texts.contains(ENGLISH.text("about.files.means")));
            assertTrue(Fx.run(() -> shown.find("#aboutFiles").getStyleClass().contains("success")));
        }
    }

    @Test
    void saysWhetherThereIsAnUpdateCheck() {
        for (boolean findsUpdates : List.of(true, false)) {
            try (GroupOnStage shown = GroupOnStage.show(words ->
                    new AboutView(model(INTACT, LaunchOptions.none(), findsUpdates), words), ENGLISH, 860, 1)) {
                List<String> texts = shown.texts();
                assertEquals(findsUpdates, texts.contains(ENGLISH.text("about.updates.possible")));
                assertEquals(!findsUpdates, texts.contains(ENGLISH.text("about.updates.absent")));
            }
        }
    }

    @Test
    void everyDamageIsNamedWithWhatIsWrong() {
        try (GroupOnStage shown = show(DAMAGED, LaunchOptions.none())) {
            List<String> texts = shown.texts();
            for (Damage found : ((InstallState.Damaged) DAMAGED).found()) {
                assertTrue(texts.contains(found.path()), found.path());
                assertTrue(texts.contains(ENGLISH.text("about.damage."
                        + found.kind().name().toLowerCase(Locale.ROOT))), found.path());
            }
            assertTrue(Fx.run(() -> shown.find("#aboutFiles").getStyleClass().contains("danger")));
        }
    }

    @Test
    void ofVeryManyTheFirstAreNamedAndTheRestCounted() {
        InstallState many = new InstallState.Damaged(IntStream.range(0, 230)
                .mapToObj(at -> new Damage(Damage.Kind.MISSING, "lib/" + at)).toList(), THEN);
        try (GroupOnStage shown = show(many, LaunchOptions.none())) {
            assertTrue(shown.texts().contains("And 130 more."));
            assertTrue(shown.texts().contains("Checked 12 s ago: 230 files differ from what was built. Reinstall Glovebox"
                    + " from its package."));
        }
    }

    @Test
    void aLaunchOptionIsNamedAndItsValueShownOnlyOnRequest() {
        try (GroupOnStage shown = show(INTACT, AGENT)) {
            assertTrue(shown.texts().contains("Started with JAVA_TOOL_OPTIONS"));
            assertFalse(shown.texts().contains("-javaagent:/tmp/other.jar"));
            fire(shown, ".launch-option .button");
            assertTrue(shown.texts().contains("-javaagent:/tmp/other.jar"));
            fire(shown, ".launch-option .button");
            assertFalse(shown.texts().contains("-javaagent:/tmp/other.jar"));
        }
    }

    @Test
    void everyLicenceCanBeReadAndPutAwayAgain() {
        try (GroupOnStage shown = show(INTACT, LaunchOptions.none())) {
            assertFalse(shown.texts().contains("MIT"));
            fire(shown, "#showLicences");
            assertTrue(shown.texts().containsAll(List.of("OpenJDK 25.0.1", "SQLite 3.54.1", "Inter", "OFL-1.1")));
            for (int at = 0; at < Part.all().size(); at++) {
                int part = at;
                Fx.run(() -> ((Button) List.copyOf(shown.find("#parts").lookupAll(".part .button")).get(part)).fire());
            }
            assertEquals(Part.all().stream().map(Part::text).toList(), Fx.run(() -> shown.find("#parts")
                    .lookupAll(".licence").stream().map(text -> ((TextArea) text).getText()).toList()));
            fire(shown, ".part .button");
            assertEquals(Part.all().size() - 1, Fx.run(() -> shown.find("#parts").lookupAll(".licence").size()));
            fire(shown, "#showLicences");
            assertFalse(Fx.run(() -> shown.find("#parts").isVisible()));
        }
    }

    @Test
    void theDetailsGoToTheClipboardAndThatIsSaid() {
        try (GroupOnStage shown = show(INTACT, AGENT)) {
            fire(shown, "#copyDetails");
            String copied = Fx.run(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.startsWith("Glovebox 1.0.0, build 4f21abc\n") && !copied.contains("/tmp"), copied);
            assertTrue(shown.texts().contains(ENGLISH.text("about.copied")));
        }
    }

    @Test
    void isReadableAndNamedInEveryLanguageAndSize() {
        GroupOnStage.inspect(words -> opened(words, DAMAGED));
        assertEquals(List.of(), CssWarnings.of(() -> GroupOnStage.framed(opened(ENGLISH, DAMAGED))));
    }

    /// With all there can be to see.
    static AboutView opened(Words words, InstallState state) {
        AboutView view = new AboutView(model(state, AGENT), words);
        ((Button) view.lookup("#showLicences")).fire();
        ((Button) view.lookup("#copyDetails")).fire();
        Node first = view.lookup(".part .button");
        ((Button) first).fire();
        return view;
    }

    static AboutViewModel model(InstallState state, LaunchOptions launch) {
        return model(state, launch, false);
    }

    private static AboutViewModel model(InstallState state, LaunchOptions launch, boolean findsUpdates) {
        SelfCheck self = new SelfCheck(progress -> state, () -> launch);
        self.atStart();
        return new AboutViewModel(self, new ProgramFacts("1.0.0", "4f21abc", "25.0.1", "26.0.2",
                "Linux 6.8 amd64", findsUpdates),
                new Background(Runnable::run, Runnable::run), new SimpleObjectProperty<>(THEN.plusSeconds(12)));
    }

    private static GroupOnStage show(InstallState state, LaunchOptions launch) {
        AboutViewModel model = model(state, launch);
        return GroupOnStage.show(words -> new AboutView(model, words), ENGLISH, 860, 1);
    }

    private static void fire(GroupOnStage shown, String selector) {
        Fx.run(() -> ((Button) shown.find(selector)).fire());
    }
}
