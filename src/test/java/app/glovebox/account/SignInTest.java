package app.glovebox.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome.AddressTaken;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.PortalRefused;
import app.glovebox.account.SignInOutcome.PortalUnreachable;
import app.glovebox.account.SignInOutcome.PortalUntrusted;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.VaultRefused;
import app.glovebox.account.SignInOutcome.WrongCredentials;
import app.glovebox.account.SignInOutcome.WrongVaultPassword;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.Connection.State;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final FakeHouse house = new FakeHouse();
    private final List<Stage> stages = new ArrayList<>();
    private Passphrase password = Passphrase.copyOf(FakeHouse.PASSWORD);

    @AfterEach
    void everyKeyWasWiped() {
        house.keysSeen.forEach(keys -> assertThrows(IllegalStateException.class, () -> keys.proof().open()));
    }

    private SignInOutcome signIn() throws Exception {
        return house.signIn().signIn(FakeHouse.MARA, password, stages::add, new Cancellation());
    }

    private SignInOutcome create() throws Exception {
        return house.signIn().create(FakeHouse.PROFILE, password, stages::add, new Cancellation());
    }

    @Test
    void theFirstSignInMakesTheVaultLast() throws Exception {
        SignedIn in = assertInstanceOf(SignedIn.class, signIn());
        assertEquals(List.of("preset", "reach", "spec", "signIn", "account", "vault.create", "connect"), house.done);
        assertEquals(List.of(Stage.REACH_PORTAL, Stage.CHECK_PROOF, Stage.OPEN_VAULT, Stage.SYNC), stages);
        assertEquals(FakeHouse.CAR, in.account().vehicle());
        assertEquals("session 1", FakeHouse.kept(house.files.get(house.path)));
        assertEquals(List.of(house.atPortal), house.files.get(house.path).slots.specs());
        assertEquals(house.path, house.remembered.getFirst().vault());
        assertTrue(in.account().readings().caughtUp());
    }

    @Test
    void withAVaultHereItOpensFirstAndItsPortalIsUsed() throws Exception {
        MemoryVault vault = house.vaultHere();
        assertInstanceOf(SignedIn.class, signIn());
        assertEquals(List.of("vault.spec", "vault.open", "resolve", "reach", "signIn", "account", "connect"),
                house.done);
        assertEquals(List.of(Stage.OPEN_VAULT, Stage.REACH_PORTAL, Stage.CHECK_PROOF, Stage.SYNC), stages);
        assertEquals(List.of("1"), vault.saved);
        assertEquals(1, house.remembered.size());
    }

    @Test
    void theNewGrantIsKeptBeforeItsFirstUseAndTheOlderOneEnded() throws Exception {
        MemoryVault vault = house.vaultHere();
        house.keptSession(vault);
        house.trouble.put("account", () -> assertEquals("session 2", FakeHouse.kept(vault)));
        assertInstanceOf(SignedIn.class, signIn());
        assertEquals(List.of("session 2"), List.copyOf(house.liveSessions));
        assertEquals("signOut", house.done.getLast());
    }

    @Test
    void anOlderSessionThatCannotBeEndedDoesNotMatter() throws Exception {
        house.keptSession(house.vaultHere());
        house.trouble.put("signOut", FakeHouse.refused(Kind.UNREACHABLE));
        assertInstanceOf(SignedIn.class, signIn());
    }

    @Test
    void aWrongPasswordForTheVaultSendsNothing() throws Exception {
        MemoryVault vault = house.vaultHere();
        password = Passphrase.copyOf("something else".toCharArray());
        assertInstanceOf(WrongVaultPassword.class, signIn());
        assertEquals(List.of("vault.spec", "vault.open"), house.done);
        assertFalse(vault.closed);
    }

    @Test
    void everyVaultRefusalIsNamed() throws Exception {
        house.vaultHere();
        house.trouble.put("vault.spec", FakeHouse.refused(Kind.REFUSED));
        assertEquals(new VaultRefused(VaultRefusedException.Kind.DAMAGED), signIn());
    }

    @Test
    void aVaultHeaderBelowTheFloorIsRefusedWithoutDeriving() throws Exception {
        house.atPortal = new KdfSpec(new byte[16], new KdfCost(32, 1, 1));
        house.vaultHere();
        assertEquals(new VaultRefused(VaultRefusedException.Kind.COST_REFUSED), signIn());
        assertTrue(house.keysSeen.isEmpty());
    }

    @Test
    void withAVaultEveryPortalTroubleEndsOfflineWithTheKeptSession() throws Exception {
        for (Kind kind : Kind.values()) {
            for (String step : List.of("resolve", "reach", "signIn", "account")) {
                FakeHouse fresh = new FakeHouse();
                MemoryVault vault = fresh.vaultHere();
                fresh.keptSession(vault);
                fresh.trouble.put(step, FakeHouse.refused(kind));
                Offline offline = assertInstanceOf(Offline.class, fresh.signIn().signIn(
                        FakeHouse.MARA, password, stages::add, new Cancellation()), kind + " at " + step);
                assertEquals(switch (kind) {
                    case UNTRUSTED -> Offline.Why.UNTRUSTED;
                    case WRONG_CREDENTIALS -> Offline.Why.REFUSED;
                    case THROTTLED -> Offline.Why.THROTTLED;
                    default -> Offline.Why.UNREACHABLE;
                }, offline.why());
                assertEquals(Duration.ofSeconds(48), offline.delay());
                assertEquals("connect", fresh.done.getLast());
                assertEquals("session 1", FakeHouse.kept(vault));
                assertEquals(List.of("session 1"), List.copyOf(fresh.liveSessions));
                assertFalse(vault.closed);
            }
        }
    }

    @Test
    void aDiskThatTakesNoMoreStillOpensWhatIsSaved() throws Exception {
        for (StorageException.Kind kind : List.of(StorageException.Kind.READ_ONLY, StorageException.Kind.NO_ROOM)) {
            MemoryVault vault = house.vaultHere();
            vault.full = true;
            vault.fullAs = kind;
            Offline saved = assertInstanceOf(Offline.class, signIn());
            assertEquals(Offline.Why.NO_ROOM, saved.why());
            assertEquals(FakeHouse.CAR, saved.account().vehicle());
            assertFalse(vault.closed);
            assertEquals(List.of(), List.copyOf(house.liveSessions), "the session that could not be kept was ended");
        }
    }

    @Test
    void anyOtherTroubleWithTheVaultIsToldAndClosesIt() throws Exception {
        MemoryVault vault = house.vaultHere();
        vault.full = true;
        assertThrows(StorageException.class, this::signIn);
        assertTrue(vault.closed);
    }

    @Test
    void withoutAVaultEveryPortalTroubleIsItsOwnOutcome() throws Exception {
        for (Kind kind : Kind.values()) {
            for (String step : List.of("reach", "spec", "signIn", "account")) {
                FakeHouse fresh = new FakeHouse();
                fresh.trouble.put(step, FakeHouse.refused(kind));
                SignInOutcome outcome =
                        fresh.signIn().signIn(FakeHouse.MARA, password, stages::add, new Cancellation());
                assertEquals(switch (kind) {
                    case UNREACHABLE, TIMEOUT -> new PortalUnreachable();
                    case UNTRUSTED -> new PortalUntrusted(FakeHouse.PORTAL.pin(), Optional.empty());
                    case WRONG_CREDENTIALS -> new WrongCredentials(3, Duration.ofSeconds(48));
                    case THROTTLED, BUSY -> new Throttled(Duration.ofSeconds(48));
                    case ADDRESS_TAKEN -> new AddressTaken();
                    case COST_REFUSED -> new PortalRefused(true);
                    default -> new PortalRefused(false);
                }, outcome);
                assertTrue(fresh.files.isEmpty());
                assertTrue(fresh.liveSessions.isEmpty(), kind + " at " + step);
                assertTrue(fresh.remembered.isEmpty());
            }
        }
    }

    @Test
    void aPortalThatAsksForACheaperDerivationIsRefusedBeforeDeriving() throws Exception {
        house.atPortal = new KdfSpec(new byte[16], new KdfCost(32, 1, 1));
        assertEquals(new PortalRefused(true), signIn());
        assertEquals(List.of("preset", "reach", "spec"), house.done);
    }

    @Test
    void wrongCredentialsTellTheTriesLeft() throws Exception {
        password = Passphrase.copyOf("something else".toCharArray());
        assertEquals(new WrongCredentials(4, Duration.ZERO), signIn());
    }

    @Test
    void aBusyPortalThatNamesNoTimeCountsAsUnreachable() throws Exception {
        house.trouble.put("reach", () -> {
            throw new PortalException(Kind.BUSY, null);
        });
        assertEquals(new PortalUnreachable(), signIn());
    }

    @Test
    void aVaultThatCannotBeMadeLeavesNoSession() throws Exception {
        house.trouble.put("vault.create", FakeHouse.refused(Kind.REFUSED));
        assertInstanceOf(VaultRefused.class, signIn());
        assertTrue(house.liveSessions.isEmpty());
    }

    @Test
    void aPortalLostDuringSyncDoesNotHoldTheOverviewBack() throws Exception {
        house.syncs = false;
        house.linkState = State.DOWN;
        long began = System.nanoTime();
        assertInstanceOf(SignedIn.class, signIn());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 5);
    }

    @Test
    void creatingAnAccountDerivesOnceAndSignsIn() throws Exception {
        assertInstanceOf(SignedIn.class, create());
        assertEquals(List.of("preset", "reach", "create", "signIn", "account", "vault.create", "connect"), house.done);
        assertEquals(FakeHouse.COST, house.atPortal.cost());
        assertEquals(List.of(house.atPortal), house.files.get(house.path).slots.specs());
    }

    @Test
    void creatingATakenAddressIsTold() throws Exception {
        house.trouble.put("create", FakeHouse.refused(Kind.ADDRESS_TAKEN));
        assertInstanceOf(AddressTaken.class, create());
        assertTrue(house.files.isEmpty());
    }

    @Test
    void creatingAnAccountThatHasAVaultHereIsRefused() throws Exception {
        house.vaultHere();
        assertEquals(new VaultRefused(VaultRefusedException.Kind.EXISTS), create());
        assertTrue(house.done.isEmpty());
    }

    @Test
    void unlockingOpensTheVaultAndLeavesTheRestToTheLink() throws Exception {
        house.vaultHere();
        assertInstanceOf(SignedIn.class,
                house.signIn().unlock(FakeHouse.MARA, password, stages::add, new Cancellation()));
        assertEquals(List.of("vault.spec", "vault.open", "connect"), house.done);
        assertEquals(List.of(Stage.OPEN_VAULT), stages);
    }

    @Test
    void aVaultThatNeverHeardOfItsCarAsksThePortalOrSaysItCannot() throws Exception {
        house.vaultHere().saveVehicles(List.of());
        house.trouble.put("reach", FakeHouse.refused(Kind.UNREACHABLE));
        assertInstanceOf(PortalUnreachable.class, signIn());
        assertTrue(house.files.get(house.path).closed);
        house.trouble.clear();
        assertInstanceOf(SignedIn.class,
                house.signIn().unlock(FakeHouse.MARA, password, stages::add, new Cancellation()));
    }

    @Test
    void openedOfflineCarTimeHasGoneOn() throws Exception {
        MemoryVault vault = house.vaultHere();
        Instant car = Instant.parse("2026-05-01T10:00:00Z");
        vault.saveClock(new ClockMark(car, 60, FakeHouse.NOW.minusSeconds(10)));
        house.trouble.put("reach", FakeHouse.refused(Kind.UNREACHABLE));
        Offline offline = assertInstanceOf(Offline.class, signIn());
        assertEquals(car.plusSeconds(600), offline.account().clock().instant());
        assertEquals(60, offline.account().clock().speed());
    }

    @Test
    void closingTheAccountEndsTheLinkThenTheVault() throws Exception {
        MemoryVault vault = house.vaultHere();
        assertInstanceOf(SignedIn.class, signIn()).account().close();
        assertEquals("link.close", house.done.getLast());
        assertTrue(vault.closed);
    }

    @Test
    void removingLeavesNeitherVaultNorRow() throws Exception {
        assertInstanceOf(SignedIn.class, signIn()).account().close();
        house.signIn().remove(FakeHouse.MARA);
        assertTrue(house.files.isEmpty());
        assertTrue(house.remembered.isEmpty());
        house.signIn().remove(FakeHouse.MARA);
    }
}
