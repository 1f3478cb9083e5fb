package app.glovebox.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.anchor.Anchor;
import app.glovebox.session.Connection.State;
import app.glovebox.session.Grant;
import app.glovebox.testing.TestPortal;
import app.glovebox.testing.Waiting;
import app.glovebox.vehicle.Vehicle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A copy of the whole vault file put back, met by the real program over real TLS.
@Execution(ExecutionMode.CONCURRENT)
class OlderCopyTest {
    private static final String PASSWORD = "otters count to nine";

    @TempDir
    private Path folder;
    private TestPortal portal;
    private Desk desk;
    private Path copy;

    /// An older copy is put back: the Portal has heard of the vault since.
    @BeforeEach
    void putBack() throws Exception {
        portal = TestPortal.open();
        desk = new Desk(portal, folder);
        desk.create(PASSWORD);
        desk.until(State.ONLINE);
        Optional<Anchor> first = moved(Optional.empty());
        desk.lock();
        copy = desk.copy();
        desk.unlock(PASSWORD);
        desk.until(State.ONLINE);
        Vehicle car = desk.account().vehicle();
        desk.account().vault().saveVehicles(List.of(new Vehicle(car.id(), car.vin(), "Renamed", car.model())));
        desk.account().vault().saveVehicles(List.of(car));
        desk.lock();
        // The next contact moves the anchor on.
        desk.unlock(PASSWORD);
        desk.until(State.ONLINE);
        moved(first);
        desk.lock();
        desk.putBack(copy);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        portal.close();
    }

    private Optional<Anchor> there() throws Exception {
        try (Grant grant = desk.account().vault().sessions().load().orElseThrow()) {
            return desk.client.anchor(desk.account().vault().portal(), grant, desk.account().vault().anchors().vaultId());
        }
    }

    /// Waits until the Portal has another anchor, and the vault knows.
    private Optional<Anchor> moved(Optional<Anchor> before) throws Exception {
        Waiting.until("the anchor moves", () -> !there().equals(before)
                && there().equals(desk.account().vault().anchors().known().confirmed()));
        return there();
    }

    /// Waits until the Portal knows of changes after that one.
    private void beyond(long sequence) throws Exception {
        Waiting.until("the anchor moves", () -> there().map(Anchor::sequence).orElse(0L) > sequence);
    }

    @Test
    void unlockedItSyncsNothingAndKeepsItsSession() throws Exception {
        desk.unlock(PASSWORD);
        desk.until(State.OLDER_COPY);
        assertTrue(desk.account().link().connection().ahead().isPresent());
        assertTrue(desk.account().vault().sessions().load().isPresent());
        Optional<Anchor> before = there();
        desk.account().link().refresh();
        Thread.sleep(200);
        assertEquals(State.OLDER_COPY, desk.account().link().connection().state());
        assertEquals(before, there());
    }

    @Test
    void signingInSaysSoAndLeavesNoNewSession() throws Exception {
        Offline offline = assertInstanceOf(Offline.class, desk.signIn(PASSWORD));
        assertEquals(Offline.Why.OLDER_COPY, offline.why());
        desk.until(State.OLDER_COPY);
    }

    @Test
    void withTheWrongPasswordItStaysAnOlderCopy() throws Exception {
        desk.unlock(PASSWORD);
        desk.until(State.OLDER_COPY);
        OpenAccount before = desk.account();
        assertInstanceOf(SignInOutcome.WrongCredentials.class, desk.again("not the password", true));
        assertSame(before, desk.account());
        desk.lock();
        desk.unlock(PASSWORD);
        desk.until(State.OLDER_COPY);
    }

    @Test
    void usedAfterThePasswordItIsTheOneThePortalGoesBy() throws Exception {
        desk.unlock(PASSWORD);
        desk.until(State.OLDER_COPY);
        desk.in(desk.again(PASSWORD, true));
        desk.until(State.ONLINE);
        long copied = desk.account().vault().anchors().present().sequence();
        desk.lock();
        Path used = desk.copy();
        desk.in(desk.signIn(PASSWORD));
        desk.until(State.ONLINE);
        beyond(copied);
        desk.lock();
        desk.putBack(used);
        // Its session was replaced since, so the Portal says that first; signing in finds the rest.
        desk.unlock(PASSWORD);
        desk.until(State.SIGNED_OUT);
        desk.lock();
        assertEquals(Offline.Why.OLDER_COPY, assertInstanceOf(Offline.class, desk.signIn(PASSWORD)).why());
    }

    @Test
    void aVaultThatIsTheNewestIsNeverHeldUp() throws Exception {
        desk.unlock(PASSWORD);
        desk.again(PASSWORD, true);
        for (int i = 0; i < 3; i++) {
            desk.lock();
            desk.in(desk.signIn(PASSWORD));
            desk.until(State.ONLINE);
        }
    }
}
