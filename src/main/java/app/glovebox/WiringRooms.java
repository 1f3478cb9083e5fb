package app.glovebox;

import app.glovebox.account.PasswordJudge;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.overview.OverviewView;
import app.glovebox.ui.overview.OverviewViewModel;
import app.glovebox.ui.shell.ShellView;
import app.glovebox.ui.shell.ShellViewModel;
import app.glovebox.ui.signin.CreateAccountView;
import app.glovebox.ui.signin.CreateAccountViewModel;
import app.glovebox.ui.signin.LockedView;
import app.glovebox.ui.signin.LockedViewModel;
import app.glovebox.ui.signin.LoginView;
import app.glovebox.ui.signin.LoginViewModel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// Upstairs: turns a place into its view. What the view's models listen to is let go when the place changes.
final class WiringRooms {
    private final WiringGround ground;
    private final Background background;
    private final Navigator navigator;
    private final ObservableValue<Instant> pulse;
    private final List<Runnable> open = new ArrayList<>();

    WiringRooms(WiringGround ground, Background background, Navigator navigator, ObservableValue<Instant> pulse) {
        this.ground = ground;
        this.background = background;
        this.navigator = navigator;
        this.pulse = pulse;
    }

    /// The view of that place in those words. FX thread.
    Parent enter(Place place, Words words, Consumer<Locale> language) {
        leave();
        return switch (place) {
            case Place.SignIn at -> new LoginView(keep(new LoginViewModel(ground.signIn(), ground.portals(),
                    ground.accounts(), background, navigator, pulse), LoginViewModel::close), words, language);
            case Place.CreateAccount at -> new CreateAccountView(keep(new CreateAccountViewModel(ground.signIn(),
                    new PasswordJudge(), ground.portals(), background, navigator, pulse),
                    CreateAccountViewModel::close), words, language);
            case Place.Locked at -> new LockedView(keep(new LockedViewModel(ground.signIn(), ground.accounts(),
                    background, navigator, at.address()), LockedViewModel::close), words);
            case Place.Overview at -> new ShellView(keep(new ShellViewModel(at.account(), ground.signIn(), background,
                    navigator, pulse), ShellViewModel::close), words, overview(at, words));
        };
    }

    private OverviewView overview(Place.Overview at, Words words) {
        return new OverviewView(keep(new OverviewViewModel(at.account(), background, pulse, ZoneId.systemDefault()),
                OverviewViewModel::close), words);
    }

    /// Lets go of what the present view listens to.
    void leave() {
        open.forEach(Runnable::run);
        open.clear();
    }

    private <M> M keep(M model, Consumer<M> letGo) {
        open.add(() -> letGo.accept(model));
        return model;
    }
}
