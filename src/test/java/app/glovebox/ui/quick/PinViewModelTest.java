package app.glovebox.ui.quick;

import static app.glovebox.account.quick.QuickHouse.MARA;
import static app.glovebox.account.quick.QuickHouse.PASSWORD;
import static app.glovebox.account.quick.QuickHouse.PIN;
import static app.glovebox.account.quick.QuickHouse.typed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.quick.NoKeyringException;
import app.glovebox.account.quick.QuickHouse;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinViewModelTest {
    @TempDir
    Path folder;
    private final Navigator navigator = new Navigator();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Background background = new Background(jobs::add, Runnable::run);
    private QuickHouse house;
    private QuickUnlock quick;

    @BeforeEach
    void arm() throws Exception {
        house = new QuickHouse(folder.resolve("a.vault")).withVault();
        quick = house.quick();
        house.arm(quick, true);
    }

    @Test
    void theRightPinLeadsIn() {
        PinViewModel model = model();
        Passphrase pin = typed(PIN);
        model.unlock(pin);
        assertTrue(model.busyProperty().get());
        work();
        Place.Overview at = assertInstanceOf(Place.Overview.class, navigator.place());
        at.account().close();
        assertThrows(IllegalStateException.class, pin::open);
    }

    @Test
    void wrongTriesAreSaidInWordsUntilThePasswordIsAsked() {
        PinViewModel model = model();
        model.unlock(typed("000001"));
        work();
        assertEquals(Message.of("quick.wrong", 2), model.problemProperty().get());
        PinViewModel later = model();
        assertEquals(Message.of("quick.left", 2), later.problemProperty().get());
        later.unlock(typed("000002"));
        work();
        later.unlock(typed("000003"));
        work();
        assertEquals(new Place.PasswordAsked(MARA, Message.of("quick.usedUp")), navigator.place());
    }

    @Test
    void anEmptyFieldCostsNoTry() {
        PinViewModel model = model();
        model.unlock(typed(""));
        assertEquals(Message.of("quick.missing"), model.problemProperty().get());
        assertTrue(jobs.isEmpty());
    }

    @Test
    void cancelNeverUnlocksHoweverLateItComes() throws Exception {
        PinViewModel model = model();
        model.unlock(typed(PIN));
        model.cancel();
        work();
        assertNull(navigator.place());
        assertEquals(Message.of("quick.cancelled"), model.problemProperty().get());
        assertFalse(model.busyProperty().get());
        Deque<Runnable> answers = new ArrayDeque<>();
        PinViewModel late = new PinViewModel(quick, house.accounts(), new Background(Runnable::run, answers::add),
                navigator, MARA);
        late.unlock(typed(PIN));
        late.close();
        while (!answers.isEmpty()) {
            answers.poll().run();
        }
        assertNull(navigator.place());
        assertTrue(opensAgain());
    }

    @Test
    void aKeyringThatIsAwayLeadsToThePasswordWithASentence() {
        house.ring.away = NoKeyringException.Kind.LOCKED;
        PinViewModel model = model();
        model.unlock(typed(PIN));
        work();
        assertEquals(new Place.PasswordAsked(MARA, Message.of("quick.keyringLocked")), navigator.place());
    }

    @Test
    void thePasswordIsAlwaysOnePressAway() {
        model().usePassword();
        assertEquals(new Place.PasswordAsked(MARA, Message.NONE), navigator.place());
        assertEquals(Message.of("quick.limits.keyring"), model().limits());
    }

    @Test
    void settingOneAsksForThePasswordAndRefusesWhatIsTriedFirst() throws Exception {
        quick.end(MARA);
        try (OpenAccount account = house.open()) {
            PinSetupViewModel model = new PinSetupViewModel(quick, account, background, navigator);
            assertSays("signin.password.missing", model, "", PIN, PIN);
            assertEquals(Message.of("quick.weak.short", 6), said(model, PASSWORD, "12345", "12345"));
            assertSays("quick.weak.row", model, PASSWORD, "123456", "123456");
            assertSays("quick.weak.repeated", model, PASSWORD, "111111", "111111");
            assertSays("quick.different", model, PASSWORD, PIN, "491727");
            assertSays("quick.wrongPassword", model, "wrong", PIN, PIN);
            assertTrue(quick.armed(MARA).isEmpty());
            assertTrue(said(model, PASSWORD, PIN, PIN).isNone());
            assertEquals(Message.of("quick.set.lasting"), model.doneProperty().get());
            assertTrue(quick.armed(MARA).isPresent());
            model.leave();
            assertEquals(new Place.Preferences(account), navigator.place());
        }
    }

    private void assertSays(String key, PinSetupViewModel model, String password, String pin, String again) {
        assertEquals(Message.of(key), said(model, password, pin, again));
    }

    private Message said(PinSetupViewModel model, String password, String pin, String again) {
        PinSetupViewModel.Typed typed = new PinSetupViewModel.Typed(typed(password), typed(pin), typed(again));
        model.set(typed, true);
        work();
        assertThrows(IllegalStateException.class, typed.pin()::open);
        assertThrows(IllegalStateException.class, typed.password()::open);
        return model.problemProperty().get();
    }

    /// Fails while the vault is still open.
    private boolean opensAgain() throws Exception {
        try (OpenAccount account = house.open()) {
            return account.vault() != null;
        }
    }

    private PinViewModel model() {
        PinViewModel model = new PinViewModel(quick, house.accounts(), background, navigator, MARA);
        work();
        return model;
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }
}
