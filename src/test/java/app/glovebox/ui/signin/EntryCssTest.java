package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.account.SignInOutcome.PortalUntrusted;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class EntryCssTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    @Test
    void noRuleOverTheDoorDrawsAWarning() {
        assertEquals(List.of(), warnings(() -> new LoginView(door().login(), ENGLISH, _ -> { })));
        assertEquals(List.of(), warnings(() -> {
            Door door = new Door();
            door.accounts.with("Mara Lindqvist", Door.MARA);
            door.outcome = new PortalUntrusted(Door.PIN, Optional.of(Door.OTHER));
            LoginViewModel model = door.login();
            model.signIn(Door.password("right"));
            return new LoginView(model, ENGLISH, _ -> { });
        }));
        assertEquals(List.of(), warnings(() -> new CreateAccountView(door().create(), ENGLISH, _ -> { })));
        assertEquals(List.of(), warnings(() -> new LockedView(door().locked(), ENGLISH)));
    }

    private static Door door() {
        Door door = new Door();
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        return door;
    }

    private static List<String> warnings(Supplier<Parent> view) {
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                found.add(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger log = Logger.getLogger("");
        log.addHandler(ear);
        try {
            Fx.run(() -> {
                Scene scene = new Scene(view.get(), 1280, 800);
                Theme theme = Theme.on(scene);
                for (ColorScheme scheme : ColorScheme.values()) {
                    theme.force(scheme);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    scene.getRoot().applyCss();
                }
            });
        } finally {
            log.removeHandler(ear);
        }
        return List.copyOf(found);
    }
}
