package app.glovebox.agreement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.Profile;
import app.glovebox.account.SignIn;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.host.AccountsFile;
import app.glovebox.host.Folders;
import app.glovebox.link.Pace;
import app.glovebox.link.PortalClient;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.Connection.State;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.testing.TestPortal;
import app.glovebox.testing.Waiting;
import app.glovebox.vault.VaultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// One computer of Mara's: its vault files, its accounts list and its way to the one Portal, over real TLS.
final class Desk implements AutoCloseable {
    static final EmailAddress MARA = EmailAddress.parse("mara@example.org").orElseThrow();

    final PortalClient client;
    final VaultFiles vaults = new VaultFiles(TestPortal.POLICY, InstantSource.system(), where -> Long.MAX_VALUE);
    final AccountsFile accounts;
    final SignIn signIn;
    private OpenAccount open;

    Desk(TestPortal portal, Path folder) {
        PortalAddress address = new PortalAddress(portal.address(), new Pin(portal.fingerprint()), false);
        client = new PortalClient(new CompletableFuture<>(), Optional.of(address), new Pace(Duration.ofSeconds(10),
                Duration.ofSeconds(1), Duration.ofSeconds(45), Duration.ofMillis(20), Duration.ofMillis(40),
                Duration.ofMillis(20)), new Random(1), InstantSource.system());
        accounts = new AccountsFile(new Folders(folder));
        signIn = new SignIn(vaults, client, client, accounts, TestPortal.POLICY, InstantSource.system());
    }

    static Passphrase typed(String password) {
        return Passphrase.copyOf(password.toCharArray());
    }

    Path file() {
        return accounts.vaultFor(MARA);
    }

    OpenAccount create(String password) throws Exception {
        try (Passphrase typed = typed(password)) {
            return in(signIn.create(new Profile("Mara", MARA), typed, stage -> { }, new Cancellation()));
        }
    }

    SignInOutcome signIn(String password) throws Exception {
        try (Passphrase typed = typed(password)) {
            return kept(signIn.signIn(MARA, typed, stage -> { }, new Cancellation()));
        }
    }

    SignInOutcome unlock(String password) throws Exception {
        try (Passphrase typed = typed(password)) {
            return kept(signIn.unlock(MARA, typed, stage -> { }, new Cancellation()));
        }
    }

    SignInOutcome unlock(RecoveryPhrase words) throws Exception {
        return kept(signIn.unlockWithWords(MARA, words, stage -> { }, new Cancellation()));
    }

    SignInOutcome again(String password, boolean useThisCopy) throws Exception {
        try (Passphrase typed = typed(password)) {
            return kept(signIn.again(open, typed, useThisCopy, stage -> { }));
        }
    }

    SignInOutcome takeOver(SignIn.Before before, String password) throws Exception {
        try (Passphrase typed = typed(password)) {
            return kept(signIn.takeOver(MARA, before, typed, stage -> { }, new Cancellation()));
        }
    }

    /// The account that is open; fails when there is none.
    OpenAccount in(SignInOutcome outcome) {
        assertTrue(kept(outcome) instanceof SignedIn, outcome::toString);
        return open;
    }

    OpenAccount account() {
        return open;
    }

    void until(State state) throws Exception {
        Waiting.until(state.name(), () -> open.link().connection().state() == state);
    }

    void lock() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /// A copy of the locked vault's file.
    Path copy() throws IOException {
        return Files.copy(file(), file().resolveSibling("copy"), StandardCopyOption.REPLACE_EXISTING);
    }

    void putBack(Path copy) throws IOException {
        Files.deleteIfExists(Path.of(file() + "-wal"));
        Files.copy(copy, file(), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        lock();
        client.close();
    }

    private SignInOutcome kept(SignInOutcome outcome) {
        switch (outcome) {
            case SignedIn(OpenAccount account) -> open = account;
            case SignInOutcome.Offline(OpenAccount account, _, _) -> open = account;
            default -> { }
        }
        return outcome;
    }
}
