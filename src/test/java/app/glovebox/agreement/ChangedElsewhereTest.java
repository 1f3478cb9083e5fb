package app.glovebox.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.glovebox.account.SignIn.Before;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.account.password.Changing;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.Connection.State;
import app.glovebox.testing.TestPortal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Two computers, one account: the password is changed on the first, the vault of the second still has the old one.
@Execution(ExecutionMode.CONCURRENT)
class ChangedElsewhereTest {
    private static final String OLD = "otters count to nine";
    private static final String NEW = "lanterns walk uphill twice";

    @TempDir
    private Path folder;
    private final RecoveryPhrase words = RecoveryPhrase.fresh();
    private TestPortal portal;
    private Desk second;

    @BeforeEach
    void changeOnTheFirst() throws Exception {
        portal = TestPortal.open();
        second = new Desk(portal, folder.resolve("second"));
        try (Desk first = new Desk(portal, folder.resolve("first"))) {
            first.create(OLD);
            second.in(second.signIn(OLD));
            second.account().vault().keySlots().setRecovery(words);
            second.lock();
            try (Passphrase before = Desk.typed(OLD); Passphrase after = Desk.typed(NEW)) {
                assertEquals(new ChangeOutcome.Changed(), new Changing(first.client, first.client, first.client,
                        TestPortal.POLICY).change(first.account(), before, after, step -> { }));
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        words.close();
        second.close();
        portal.close();
    }

    private void onlyTheNewFits() throws Exception {
        second.until(State.ONLINE);
        second.lock();
        assertInstanceOf(SignInOutcome.WrongVaultPassword.class, second.unlock(OLD));
        second.in(second.signIn(NEW));
        second.until(State.ONLINE);
        second.lock();
        second.in(second.unlock(words));
    }

    @Test
    void theOldOneStaysSignedInWithItsSession() throws Exception {
        second.in(second.unlock(OLD));
        second.until(State.ONLINE);
    }

    @Test
    void signingInWithTheOldOneAsksForTheNewOneOnce() throws Exception {
        assertEquals(Offline.Why.REFUSED, assertInstanceOf(Offline.class, second.signIn(OLD)).why());
        assertInstanceOf(SignInOutcome.WrongCredentials.class, second.again("neither of the two", false));
        second.in(second.again(NEW, false));
        onlyTheNewFits();
    }

    @Test
    void theNewOneDoesNotOpenTheVaultUntilTheOldOneDidOnce() throws Exception {
        assertInstanceOf(SignInOutcome.WrongVaultPassword.class, second.signIn(NEW));
        try (Passphrase old = Desk.typed(OLD)) {
            assertInstanceOf(SignedIn.class, second.takeOver(new Before.Password(old), NEW));
        }
        onlyTheNewFits();
    }

    @Test
    void theRecoveryWordsDoInsteadOfTheOldOne() throws Exception {
        assertInstanceOf(SignedIn.class, second.takeOver(new Before.Words(words), NEW));
        onlyTheNewFits();
    }

    @Test
    void withAWrongNewOneTheVaultIsClosedAgainAndStillOpensWithTheOld() throws Exception {
        try (Passphrase old = Desk.typed(OLD)) {
            assertInstanceOf(SignInOutcome.WrongCredentials.class,
                    second.takeOver(new Before.Password(old), "neither of the two"));
        }
        second.in(second.unlock(OLD));
    }
}
