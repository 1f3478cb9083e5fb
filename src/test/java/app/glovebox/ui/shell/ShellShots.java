package app.glovebox.ui.shell;

import app.glovebox.session.Connection;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.overview.OverviewView;
import app.glovebox.ui.overview.OverviewViewModel;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vss.Signals;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=ShellShots test`.
class ShellShots {
    @Test
    void all() {
        Shots.both("shell", 1280, 800, () -> shell(Locale.ENGLISH, Connection.State.ONLINE));
        Shots.both("shell-offline", 1280, 800, () -> shell(Locale.ENGLISH, Connection.State.DOWN));
        Shots.take("shell-1000", 1000, 700, ColorScheme.LIGHT, 1, () -> shell(Locale.GERMAN, Connection.State.DOWN));
        Shots.take("shell-800", 800, 600, ColorScheme.LIGHT, 1, () -> shell(Locale.GERMAN, Connection.State.DOWN));
        Shots.take("shell-800-200", 800, 600, ColorScheme.LIGHT, 2, () -> shell(Locale.GERMAN, Connection.State.UNTRUSTED));
    }

    private static Parent shell(Locale locale, Connection.State state) {
        Surroundings around = new Surroundings(CarLife.parked(Surroundings.NOW.minusSeconds(660)).says(Signals.IS_ASLEEP, true));
        Words words = new Words(locale);
        around.link.becomes(Connection.State.ONLINE);
        around.link.becomes(state);
        ShellView view = new ShellView(around.model(), words, new OverviewView(new OverviewViewModel(around.account,
                new Background(Runnable::run, Runnable::run), around.pulse, Surroundings.ZONE,
                new SimpleObjectProperty<>(UsageSpan.MONTH)), words, () -> { }));
        view.tell(app.glovebox.ui.kit.Message.of("shell.refresh.noAnswer"));
        return view;
    }
}
