package app.glovebox.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.export.ExportOutcome;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.GroupOnStage;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    @TempDir
    private Path folder;

    @Test
    void saysWhatItHoldsThenExportsWithThePassword() {
        try (GroupOnStage shown = GroupOnStage.show(this::view, ENGLISH, 860, 1)) {
            assertTrue(shown.texts().contains(ENGLISH.text("export.what.effect")));
            fire(shown, "#export");
            assertTrue(shown.texts().contains("Choose a folder first."));
            fire(shown, "#choose-exportFolder");
            TextInputControl password = (TextInputControl) shown.find("#exportPassword");
            Fx.run(() -> {
                password.setText("secret");
                shown.find("#export").requestFocus();
            });
            fire(shown, "#export");
            assertEquals("", password.getText());
            assertFalse(shown.find("#export").isVisible());
            assertTrue(Fx.run(() -> shown.find("#cancelExport").isFocused()));
            Fx.run(() -> jobs.poll().run());
            assertTrue(shown.texts().contains("Done: 1,003 rows in the folder export-1. Delete it when you no longer need it."));
            assertTrue(Fx.run(() -> shown.find("#export").isFocused()));
        }
    }

    @Test
    void isReadableAndNamedInEveryLanguageAndSize() {
        GroupOnStage.inspect(this::view);
        assertEquals(List.of(), CssWarnings.of(() -> GroupOnStage.framed(view(ENGLISH))));
        Shots.both("export", 860, 480, () -> GroupOnStage.framed(view(ENGLISH)));
    }

    private ExportView view(Words words) {
        return new ExportView(new ExportViewModel((password, parent, progress, cancelled) ->
                new ExportOutcome.Done(folder.resolve("export-1"), 1003), new Background(jobs::add, Runnable::run)), words,
                (owner, title, from) -> Optional.of(folder));
    }

    private static void fire(GroupOnStage shown, String selector) {
        Fx.run(() -> ((Button) shown.find(selector)).fire());
    }
}
