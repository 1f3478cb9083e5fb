package app.glovebox.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.account.change.IntentStore;
import app.glovebox.account.change.PortalPasswords;
import app.glovebox.account.password.ChangeStep;
import app.glovebox.account.password.Changing;
import app.glovebox.custody.KeySlots;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.Connection.State;
import app.glovebox.session.PortalException;
import app.glovebox.testing.TestPortal;
import app.glovebox.testing.Waiting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The change of a password in the real program over real TLS, whole and cut at every call it makes.
@Execution(ExecutionMode.CONCURRENT)
class PasswordChangeTest {
    private static final String FIRST = "otters count to nine";
    private static final String SECOND = "lanterns walk uphill twice";

    @TempDir
    private Path folder;
    private final List<ChangeStep> steps = new ArrayList<>();
    private TestPortal portal;
    private Desk desk;
    /// How many calls are let through yet; negative for all.
    private int calls = -1;

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void begin() throws Exception {
        portal = TestPortal.open();
        desk = new Desk(portal, folder);
        desk.create(FIRST);
        desk.until(State.ONLINE);
    }

    @AfterEach
    void end() throws Exception {
        desk.close();
        portal.close();
    }

    private ChangeOutcome change(String old, String fresh) throws Exception {
        return change(desk.account(), desk.client, old, fresh);
    }

    private ChangeOutcome change(OpenAccount account, PortalPasswords passwords, String old, String fresh)
            throws Exception {
        try (Passphrase before = Desk.typed(old); Passphrase after = Desk.typed(fresh)) {
            return new Changing(desk.client, desk.client, passwords, TestPortal.POLICY)
                    .change(account, before, after, steps::add);
        }
    }

    private void onlyFits(String right, String wrong) throws Exception {
        desk.lock();
        assertInstanceOf(SignInOutcome.WrongVaultPassword.class, desk.signIn(wrong));
        desk.in(desk.signIn(right));
        desk.until(State.ONLINE);
        assertEquals(1, desk.vaults.passwordSpecs(desk.file()).size());
    }

    @Test
    void theNewPasswordServesVaultAndPortalAndTheLinkGoesOn() throws Exception {
        assertEquals(new ChangeOutcome.Changed(), change(FIRST, SECOND));
        assertEquals(List.of(ChangeStep.values()), steps);
        desk.account().link().refresh();
        desk.until(State.ONLINE);
        onlyFits(SECOND, FIRST);
    }

    @Test
    void aWrongPasswordAndAPortalThatIsAwayChangeNothing() throws Exception {
        assertInstanceOf(ChangeOutcome.WrongPassword.class, change("not the password", SECOND));
        portal.stop();
        assertInstanceOf(ChangeOutcome.NotAsked.class, change(FIRST, SECOND));
        portal.start();
        onlyFits(FIRST, SECOND);
    }

    @Test
    void anAnswerThatIsLostLeavesBothUntilTheNextContact() throws Exception {
        PortalPasswords lost = (at, by, intent) -> {
            desk.client.changePassword(at, by, intent);
            throw new PortalException(PortalException.Kind.TIMEOUT, null);
        };
        assertEquals(new ChangeOutcome.Undecided(), change(desk.account(), lost, FIRST, SECOND));
        assertEquals(2, desk.vaults.passwordSpecs(desk.file()).size());
        desk.account().link().refresh();
        settled();
        onlyFits(SECOND, FIRST);
    }

    @Test
    void cutAtEveryCallAKnownPasswordOpensAndSignsInAfterwards() throws Exception {
        String old = FIRST;
        String fresh = SECOND;
        boolean whole = false;
        int cuts = 0;
        for (; !whole; cuts++) {
            calls = cuts;
            try {
                ChangeOutcome outcome = change(killed(), (at, by, intent) -> {
                    count();
                    desk.client.changePassword(at, by, intent);
                    count();
                }, old, fresh);
                assertEquals(new ChangeOutcome.Changed(), outcome, "after " + cuts + " cuts");
                whole = true;
            } catch (Killed cut) {
                // As if the process had ended here.
            }
            calls = -1;
            desk.lock();
            assertTrue(signedInWith(fresh) || signedInWith(old), "neither password signs in after cut " + cuts);
            desk.until(State.ONLINE);
            settled();
            desk.lock();
            boolean changed = signedInWith(fresh);
            desk.lock();
            onlyFits(changed ? fresh : old, changed ? old : fresh);
            String next = changed ? old : fresh;
            old = changed ? fresh : old;
            fresh = next;
        }
        assertTrue(cuts > 10, "only " + cuts + " calls were cut");
    }

    private boolean signedInWith(String password) throws Exception {
        boolean in = desk.signIn(password) instanceof SignedIn;
        if (!in) {
            desk.lock();
        }
        return in;
    }

    /// Waits for the link to have finished what was cut.
    private void settled() throws Exception {
        Waiting.until("settled", () -> desk.vaults.passwordSpecs(desk.file()).size() <= 1);
    }

    private void count() {
        if (calls == 0) {
            throw new Killed();
        }
        calls--;
    }

    /// The open account, whose vault dies before and after each call.
    private OpenAccount killed() {
        OpenAccount account = desk.account();
        OpenVault vault = account.vault();
        OpenVault dying = around(OpenVault.class, vault, false);
        return new OpenAccount(account.profile(), account.vehicle(), account.readings(), account.clock(), account.link(),
                dying);
    }

    private <T> T around(Class<T> port, T behind, boolean counted) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            try {
                if (counted) {
                    count();
                }
                Object answer = method.invoke(behind, given);
                if (counted) {
                    count();
                }
                return switch (answer) {
                    case KeySlots slots when !counted -> around(KeySlots.class, slots, true);
                    case IntentStore store when method.getName().equals("intents") ->
                            around(IntentStore.class, store, true);
                    case null, default -> answer;
                };
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
