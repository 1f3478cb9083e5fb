package app.glovebox.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.StorageException;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.GroupOnStage;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.MemoryHistory;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class HistoryViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Instant NOON = Instant.parse("2024-11-19T12:00:00Z");

    private final MemoryHistory history = new MemoryHistory();

    static HistorySize measured() {
        return new HistorySize(Stream.of(Family.values())
                .map(family -> new HistorySize.Part(family, 1_000_000L * (family.ordinal() + 1), 20_000)).toList(),
                84_000, Optional.of(new HistorySize.Growth(23_400_000, 212, false)), Optional.of(NOON));
    }

    @Test
    void saysWhatReadingsTakeByFamilyAndWhatAYearAdds() {
        history.size = measured();
        try (GroupOnStage shown = GroupOnStage.show(this::view, ENGLISH, 860, 1)) {
            assertEquals("55.3 MB", ((Label) shown.find("#historyTotal")).getText());
            assertEquals("23.4 MB", ((Label) shown.find("#historyGrowth")).getText());
            assertEquals("19 Nov 2024", ((Label) shown.find("#historySince")).getText());
            assertTrue(shown.texts().containsAll(List.of("Measured over 212 days.", "Places", "5.0 MB",
                    "Every reading 55.0 MB, summaries 200 kB, days not over yet 84 kB.")), shown.texts().toString());
        }
    }

    @Test
    void aYoungPastSaysThatItsGrowthIsNotKnown() {
        try (GroupOnStage shown = GroupOnStage.show(this::view, ENGLISH, 860, 1)) {
            assertEquals("Not known yet", ((Label) shown.find("#historyGrowth")).getText());
            assertEquals("No readings yet", ((Label) shown.find("#historySince")).getText());
            assertTrue(shown.texts().contains(ENGLISH.text("history.growth.later")));
            assertFalse(shown.find("#historyParts").isVisible());
        }
    }

    /// Days take about three times what the month they become does.
    @Test
    void aFirstFigureOfAYearSaysThatItWillChange() {
        history.size = new HistorySize(List.of(), 84_000, Optional.of(new HistorySize.Growth(1_100_000, 20, true)),
                Optional.of(NOON));
        try (GroupOnStage shown = GroupOnStage.show(this::view, ENGLISH, 860, 1)) {
            assertTrue(shown.texts().contains("A first figure, measured over 20 days; it changes once there are whole "
                    + "months of what stays."), shown.texts().toString());
        }
    }

    @Test
    void shorterIsAskedFirstAndTheSafeAnswerKeeps() {
        history.due = 1;
        onStage(root -> {
            ComboBox<Retention> choice = choice(root);
            Fx.run(() -> choice.setValue(Retention.days(30)));
            Fx.settle();
            assertNotNull(root.lookup(".scrim"));
            assertEquals(List.of(), history.asked);
            Fx.run(() -> ((Button) root.getScene().getFocusOwner()).fire());
            assertNull(root.lookup(".scrim"));
            assertEquals(Retention.DEFAULT, choice.getValue());
            assertEquals(List.of(), history.asked);
            Fx.run(() -> choice.setValue(Retention.days(30)));
            Fx.run(() -> ((Button) root.lookup(".scrim .button.danger")).fire());
            Fx.settle();
            assertEquals(List.of("keep 30", "tidy", "tidy"), history.asked);
            assertEquals(Retention.days(30), choice.getValue());
            assertEquals(ENGLISH.text("history.thinned", 30), ((Label) root.lookup("#historySaid")).getText());
        });
    }

    @Test
    void longerIsKeptAtOnceAndARefusedChoiceGoesBack() {
        onStage(root -> {
            ComboBox<Retention> choice = choice(root);
            Fx.run(() -> choice.setValue(Retention.days(365)));
            assertNull(root.lookup(".scrim"));
            assertEquals(Retention.days(365), history.retention);
            history.refusal = StorageException.Kind.READ_ONLY;
            Fx.run(() -> choice.setValue(Retention.FOR_EVER));
            Fx.settle();
            assertEquals(Retention.days(365), choice.getValue());
            assertEquals(ENGLISH.text("history.trouble.noRoom"), ((Label) root.lookup("#historySaid")).getText());
        });
    }

    @Test
    void isReadableAndNamedInEveryLanguageAndSize() {
        history.size = measured();
        GroupOnStage.inspect(this::view);
        assertEquals(List.of(), CssWarnings.of(() -> GroupOnStage.framed(view(ENGLISH))));
    }

    private HistoryView view(Words words) {
        return new HistoryView(new HistoryViewModel(() -> history, new Background(Runnable::run, Runnable::run)), words);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Retention> choice(StackPane root) {
        return (ComboBox<Retention>) root.lookup("#historyKeep");
    }

    private void onStage(Consumer<StackPane> act) {
        StackPane root = Fx.run(() -> new StackPane(view(ENGLISH)));
        Stage stage = Fx.run(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(root, 860, 700);
            Theme.on(scene).scale(1);
            made.setScene(scene);
            made.show();
            return made;
        });
        try {
            Fx.settle();
            act.accept(root);
        } finally {
            Fx.run(stage::close);
        }
    }
}
