package app.glovebox.ui.history;

import app.glovebox.testing.GroupOnStage;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.history.MemoryHistory;
import java.util.Locale;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=HistoryShots test`.
class HistoryShots {
    @Test
    void all() {
        Shots.both("history", 860, 700, () -> GroupOnStage.framed(view(Locale.ENGLISH)));
        Shots.take("history-de-200", 736, 1200, ColorScheme.LIGHT, 2, () -> GroupOnStage.framed(view(Locale.GERMAN)));
    }

    private static HistoryView view(Locale locale) {
        MemoryHistory history = new MemoryHistory();
        history.size = HistoryViewTest.measured();
        return new HistoryView(new HistoryViewModel(() -> history, new Background(Runnable::run, Runnable::run)),
                new Words(locale));
    }
}
