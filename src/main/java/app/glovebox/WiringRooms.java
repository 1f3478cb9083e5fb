package app.glovebox;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.judge.PasswordJudge;
import app.glovebox.frame.UpdateChore;
import app.glovebox.ui.held.HeldView;
import app.glovebox.ui.held.HeldViewModel;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.setting.FolderPicker;
import app.glovebox.ui.kit.setting.SettingGroup;
import app.glovebox.ui.overview.OverviewView;
import app.glovebox.ui.overview.OverviewViewModel;
import app.glovebox.ui.password.AgainView;
import app.glovebox.ui.password.AgainViewModel;
import app.glovebox.ui.password.ChangePasswordView;
import app.glovebox.ui.password.ChangePasswordViewModel;
import app.glovebox.ui.password.TakeOverView;
import app.glovebox.ui.password.TakeOverViewModel;
import app.glovebox.ui.preferences.PreferencesView;
import app.glovebox.ui.quick.PinSetupView;
import app.glovebox.ui.quick.PinSetupViewModel;
import app.glovebox.ui.quick.PinView;
import app.glovebox.ui.quick.PinViewModel;
import app.glovebox.ui.recovery.KeyCeremonyViewModel;
import app.glovebox.ui.recovery.ReminderView;
import app.glovebox.ui.recovery.ReminderViewModel;
import app.glovebox.ui.restore.RestoreView;
import app.glovebox.ui.restore.RestoreViewModel;
import app.glovebox.ui.shell.ShellView;
import app.glovebox.ui.shell.ShellViewModel;
import app.glovebox.ui.shell.notice.Notice;
import app.glovebox.ui.signin.CreateAccountView;
import app.glovebox.ui.signin.CreateAccountViewModel;
import app.glovebox.ui.signin.LockedView;
import app.glovebox.ui.signin.LockedViewModel;
import app.glovebox.ui.signin.LoginView;
import app.glovebox.ui.signin.LoginViewModel;
import app.glovebox.ui.update.UpdateNoticeView;
import app.glovebox.ui.update.UpdateNoticeViewModel;
import app.glovebox.vehicle.usage.UsageSpan;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/// Upstairs: turns a place into its view. What the view-models listen to is let go when the place changes.
final class WiringRooms {
    private final WiringGround ground;
    private final Background background;
    private final Navigator navigator;
    private final ObservableValue<Instant> pulse;
    private final Theme theme;
    private final Consumer<Locale> language;
    private final WiringCustody custody;
    /// The span of the overview's chart, which stays while the room is left and entered again.
    private final ObjectProperty<UsageSpan> span = new SimpleObjectProperty<>(UsageSpan.MONTH);
    private final List<Runnable> open = new ArrayList<>();
    private Message trouble = Message.NONE;
    private Consumer<Message> warning = told -> { };
    private Function<Words, Parent> view = words -> {
        throw new IllegalStateException("no place yet");
    };

    /// @param language told when another language is chosen
    WiringRooms(WiringGround ground, Background background, Navigator navigator, ObservableValue<Instant> pulse,
            Theme theme, Consumer<Locale> language) {
        this.ground = ground;
        this.background = background;
        this.navigator = navigator;
        this.pulse = pulse;
        this.theme = theme;
        this.language = language;
        custody = new WiringCustody(ground, background, navigator, pulse);
        UpdateChore asking = new UpdateChore(ground.updates(), background, navigator);
        pulse.subscribe((_, now) -> asking.tick(now));
    }

    /// The view of that place in those words. FX thread.
    Parent enter(Place place, Words words) {
        leave();
        view = place instanceof Place.SignIn ? signIn() : room(place);
        return view.apply(words);
    }

    /// A switch over types is linked at its first use: the sign-in screen does not wait for that.
    private Function<Words, Parent> room(Place place) {
        return switch (place) {
            case Place.SafeStart at -> custody.safeStart();
            case Place.SignIn at -> signIn();
            case Place.Held at -> held();
            case Place.CreateAccount at -> createAccount();
            case Place.Locked at -> ground.quick().armed(at.address()).isPresent() ? pin(at.address())
                    : locked(at.address(), Message.NONE);
            case Place.PasswordAsked at -> locked(at.address(), at.note());
            case Place.PinSetup at -> pinSetup(at);
            case Place.ChangedElsewhere at -> changedElsewhere(at);
            case Place.Overview at -> overview(at);
            case Place.Preferences at -> preferences(at);
            case Place.Drill at -> custody.drill(at);
            case Place.OlderCopy at -> again(AgainViewModel.Why.OLDER_COPY, at.account());
            case Place.NewPassword at -> again(AgainViewModel.Why.CHANGED_ELSEWHERE, at.account());
            case Place.ChangePassword at -> changePassword(at);
            case Place.KeyCeremony at -> keyCeremony(at);
            case Place.RestoreDamaged at -> restore(at);
            case Place.RestoreInside at -> restoreInside(at);
        };
    }

    /// The present place again in other words; what was typed and chosen stays with the view-model.
    Parent again(Words words) {
        return view.apply(words);
    }

    /// Lets go of what the present view listens to.
    void leave() {
        open.forEach(Runnable::run);
        open.clear();
        warning = told -> { };
    }

    /// Something is wrong with this start: every screen an account is unlocked at says so from now on. FX thread.
    void warn(Message told) {
        trouble = told;
        warning.accept(told);
    }

    private <V> V warned(V shown, BiConsumer<V, Message> warn) {
        warning = told -> warn.accept(shown, told);
        warning.accept(trouble);
        return shown;
    }

    private Function<Words, Parent> signIn() {
        LoginViewModel model = keep(new LoginViewModel(ground.signIn(), ground.portals(), ground.accounts(),
                background, navigator, pulse), LoginViewModel::close);
        return words -> new LoginView(model, words, language);
    }

    private Function<Words, Parent> createAccount() {
        CreateAccountViewModel model = keep(new CreateAccountViewModel(ground.signIn(), new PasswordJudge(),
                ground.portals(), background, navigator, pulse), CreateAccountViewModel::close);
        return words -> new CreateAccountView(model, words, language);
    }

    private Function<Words, Parent> held() {
        HeldViewModel model = new HeldViewModel(ground.hold(), background, ZoneId.systemDefault(),
                () -> navigator.go(new Threshold(ground).front(Message.NONE)));
        return words -> new HeldView(model, words);
    }

    private Function<Words, Parent> pin(EmailAddress address) {
        PinViewModel model = keep(new PinViewModel(ground.quick(), ground.accounts(), background, navigator, address),
                PinViewModel::close);
        return words -> warned(new PinView(model, words), PinView::warn);
    }

    private Function<Words, Parent> pinSetup(Place.PinSetup at) {
        PinSetupViewModel model = keep(new PinSetupViewModel(ground.quick(), at.account(), background, navigator),
                PinSetupViewModel::close);
        return words -> new PinSetupView(model, words);
    }

    private Function<Words, Parent> locked(EmailAddress address, Message note) {
        LockedViewModel model = keep(new LockedViewModel(ground.signIn(), ground.accounts(), background, navigator,
                address), LockedViewModel::close);
        model.tell(note);
        return words -> warned(new LockedView(model, words), LockedView::warn);
    }

    private Function<Words, Parent> overview(Place.Overview at) {
        ShellViewModel shell = shell(at.account());
        OverviewViewModel model = keep(new OverviewViewModel(at.account(), background, pulse, ZoneId.systemDefault(),
                span), OverviewViewModel::close);
        ReminderViewModel reminder = new ReminderViewModel(at.account(), background, navigator);
        UpdateNoticeViewModel newer = keep(new UpdateNoticeViewModel(ground.updates(), background, pulse,
                shell::preferences), UpdateNoticeViewModel::close);
        return words -> {
            ShellView view = new ShellView(shell, words, new OverviewView(model, words, shell::refresh));
            view.beside(new ReminderView(reminder, words));
            view.below(new UpdateNoticeView(newer, words,
                    shell.noticeProperty().map(Notice.None.class::isInstance), view::focusTitle));
            view.tell(at.note());
            return view;
        };
    }

    private Function<Words, Parent> preferences(Place.Preferences at) {
        ShellViewModel shell = shell(at.account());
        Function<Words, List<SettingGroup>> groups = WiringSettings.groups(at.account(), ground, custody,
                new WiringSettings.Tools(background, navigator, pulse), open::add);
        return words -> new ShellView(shell, words,
                new PreferencesView(words, theme, language, groups.apply(words)));
    }

    private Function<Words, Parent> restore(Place.Restore at) {
        RestoreViewModel model = keep(new RestoreViewModel(ground.restore(at.address()), at, background, navigator),
                RestoreViewModel::close);
        return words -> new RestoreView(model, words, FolderPicker.files());
    }

    private Function<Words, Parent> restoreInside(Place.RestoreInside at) {
        Function<Words, Parent> room = restore(at);
        ShellViewModel shell = shell(at.account());
        return words -> new ShellView(shell, words, room.apply(words));
    }

    private ShellViewModel shell(OpenAccount account) {
        return keep(new ShellViewModel(account, ground.signIn(), background, navigator, pulse, ZoneId.systemDefault()),
                ShellViewModel::close);
    }

    private Function<Words, Parent> keyCeremony(Place.KeyCeremony at) {
        return custody.ceremony(at, model -> keep(model, KeyCeremonyViewModel::close));
    }

    private Function<Words, Parent> changedElsewhere(Place.ChangedElsewhere at) {
        TakeOverViewModel model = keep(new TakeOverViewModel(at.address(), ground.signIn(), background, navigator, pulse),
                TakeOverViewModel::close);
        return words -> new TakeOverView(model, words);
    }

    private Function<Words, Parent> changePassword(Place.ChangePassword at) {
        ChangePasswordViewModel model = keep(new ChangePasswordViewModel(at.account(), ground.changing(), background,
                navigator, pulse), ChangePasswordViewModel::close);
        return words -> new ChangePasswordView(model, words);
    }

    private Function<Words, Parent> again(AgainViewModel.Why why, OpenAccount account) {
        AgainViewModel model = keep(new AgainViewModel(why, account, ground.signIn(), background, navigator, pulse),
                AgainViewModel::close);
        return words -> new AgainView(model, words);
    }

    private <M> M keep(M model, Consumer<M> letGo) {
        open.add(() -> letGo.accept(model));
        return model;
    }
}
