package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.account.anchor.Anchor;
import app.glovebox.account.anchor.Anchoring;
import app.glovebox.account.anchor.PortalAnchors;
import app.glovebox.account.anchor.Standing;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.account.change.Intent;
import app.glovebox.account.change.PasswordChange;
import app.glovebox.account.change.PortalPasswords;
import app.glovebox.account.change.Rewrapping;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.testing.TestPortal;
import app.glovebox.vault.VaultFiles;
import app.glovebox.vehicle.Vehicle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A real vault and a real Portal: older copies are found, and a password change cut anywhere still fits both.
class AnchoringTest {
    private static final EmailAddress MARA = EmailAddress.parse("mara@example.org").orElseThrow();
    private static final Profile PROFILE = new Profile("Mara", MARA);
    private static final KdfSpec OLD_SPEC = KdfSpec.fresh(TestPortal.POLICY.make());
    private static final KdfSpec NEW_SPEC = KdfSpec.fresh(TestPortal.POLICY.make());
    private static final PasswordKeys OLD = keys("old otter", OLD_SPEC);
    private static final PasswordKeys NEW = keys("new otter", NEW_SPEC);

    private final PortalClient client = new PortalClient(new CompletableFuture<>(), Optional.empty(),
            Pace.usual(), new Random(1), InstantSource.system());
    private final VaultFiles vaults = new VaultFiles(TestPortal.POLICY, InstantSource.system(), where -> Long.MAX_VALUE);
    private TestPortal server;
    private PortalAddress portal;
    private Path file;
    private OpenVault vault;
    private Grant grant;
    private int cars;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        server = TestPortal.open();
        portal = new PortalAddress(server.address(), new Pin(server.fingerprint()), false);
        client.create(portal, PROFILE, OLD_SPEC, OLD.proof());
        grant = client.signIn(portal, MARA, OLD.proof());
        file = folder.resolve("mara.glovebox");
        vault = vaults.create(file, OLD_SPEC, OLD, PROFILE, portal);
    }

    @AfterEach
    void close() throws Exception {
        vault.close();
        client.close();
        server.close();
    }

    private static PasswordKeys keys(String password, KdfSpec spec) {
        try (Passphrase typed = Passphrase.copyOf(password.toCharArray())) {
            return KeyDerivation.passwordKeys(typed, spec);
        }
    }

    private void write() throws Exception {
        vault.saveVehicles(List.of(new Vehicle("v", "WAURORA0000000001", "Car " + cars++, "Aurora GT")));
    }

    private Anchoring anchoring() {
        return anchoring(client);
    }

    private Anchoring anchoring(PortalAnchors anchors) {
        return new Anchoring(anchors, portal, vault.anchors());
    }

    private Path copy() throws Exception {
        vault.close();
        Path kept = Files.copy(file, file.resolveSibling("copy"), StandardCopyOption.REPLACE_EXISTING);
        vault = vaults.open(file, OLD);
        return kept;
    }

    private void putBack(Path kept) throws Exception {
        vault.close();
        Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);
        vault = vaults.open(file, OLD);
    }

    private Optional<Anchor> there() throws Exception {
        return client.anchor(portal, grant, vault.anchors().vaultId());
    }

    @Test
    void theAnchorMovesOnWithTheVaultAndRestsWithIt() throws Exception {
        assertEquals(Optional.empty(), there());
        assertEquals(Standing.CURRENT, anchoring().moveOn(grant));
        Optional<Anchor> first = there();
        assertEquals(vault.anchors().known().confirmed(), first);
        anchoring().moveOn(grant);
        assertEquals(first, there(), "nothing but the anchor itself was written");
        write();
        assertEquals(Standing.CURRENT, anchoring().moveOn(grant));
        assertNotEquals(first, there());
        assertEquals(Standing.CURRENT, anchoring().standing(grant));
    }

    @Test
    void anOlderCopyIsFoundAndUsedOnlyWithTheProof() throws Exception {
        anchoring().moveOn(grant);
        Path kept = copy();
        write();
        anchoring().moveOn(grant);
        Optional<Anchor> newest = there();
        putBack(kept);
        assertEquals(Standing.OLDER_COPY, anchoring().standing(grant));
        write();
        assertEquals(Standing.OLDER_COPY, anchoring().moveOn(grant));
        assertEquals(newest, there());
        assertEquals(Kind.WRONG_CREDENTIALS, assertThrows(PortalException.class,
                () -> anchoring().useThisCopy(grant, NEW.proof())).kind());
        assertEquals(Standing.OLDER_COPY, anchoring().standing(grant));
        anchoring().useThisCopy(grant, OLD.proof());
        write();
        assertEquals(Standing.CURRENT, anchoring().moveOn(grant));
    }

    @Test
    void aCopyFromBeforeTheFirstAnchorIsFound() throws Exception {
        Path kept = copy();
        anchoring().moveOn(grant);
        putBack(kept);
        assertEquals(Standing.OLDER_COPY, anchoring().moveOn(grant));
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void anAnchorCutOffIsStillOurs(Cut cut) throws Exception {
        anchoring().moveOn(grant);
        write();
        assertThrows(PortalException.class, () -> anchoring(new CutAnchors(cut)).moveOn(grant));
        assertEquals(Standing.CURRENT, anchoring().standing(grant));
        write();
        assertEquals(Standing.CURRENT, anchoring().moveOn(grant));
    }

    /// The first is slow: the Portal gets it only when the next one is about to be sent.
    @Test
    void anAnchorStillOnItsWayIsNotTakenForAStrangers() throws Exception {
        anchoring().moveOn(grant);
        Optional<Anchor> before = there();
        write();
        assertThrows(PortalException.class, () -> anchoring(new CutAnchors(Cut.BEFORE_IT_ARRIVED)).moveOn(grant));
        Anchor slow = vault.anchors().known().pending().orElseThrow();
        write();
        PortalAnchors late = new CutAnchors(Cut.BEFORE_ITS_ANSWER) {
            private boolean arrived;

            @Override
            public void setAnchor(PortalAddress at, Grant by, String id, Anchor anchor, Optional<Anchor> previous)
                    throws PortalException, InterruptedException {
                if (!arrived) {
                    arrived = true;
                    client.setAnchor(at, by, id, slow, before);
                }
                client.setAnchor(at, by, id, anchor, previous);
            }
        };
        assertEquals(Standing.CURRENT, anchoring(late).moveOn(grant));
        assertEquals(vault.anchors().known().confirmed(), there());
        assertTrue(there().orElseThrow().sequence() > slow.sequence());
    }

    private enum Cut { BEFORE_IT_ARRIVED, BEFORE_ITS_ANSWER }

    private record Lost(Cut cut) {
        void before() throws PortalException {
            if (cut == Cut.BEFORE_IT_ARRIVED) {
                throw new PortalException(Kind.UNREACHABLE, null);
            }
        }

        void after() throws PortalException {
            throw new PortalException(Kind.TIMEOUT, null);
        }
    }

    private class CutAnchors implements PortalAnchors {
        private final Lost lost;

        private CutAnchors(Cut cut) {
            lost = new Lost(cut);
        }

        @Override
        public Optional<Anchor> anchor(PortalAddress at, Grant by, String id)
                throws PortalException, InterruptedException {
            return client.anchor(at, by, id);
        }

        @Override
        public void setAnchor(PortalAddress at, Grant by, String id, Anchor anchor, Optional<Anchor> previous)
                throws PortalException, InterruptedException {
            lost.before();
            client.setAnchor(at, by, id, anchor, previous);
            lost.after();
        }

        @Override
        public void replaceAnchor(PortalAddress at, Grant by, String id, Anchor anchor, SecretBytes proof) {
            throw new UnsupportedOperationException();
        }
    }

    private PasswordChange change(PortalPasswords passwords) {
        return new PasswordChange(passwords, portal, vault.keySlots(), vault.intents());
    }

    private ChangeOutcome change(PortalPasswords passwords, SecretBytes oldProof) throws Exception {
        return change(passwords).change(grant, oldProof, NEW_SPEC, NEW);
    }

    private PortalPasswords cut(Cut cut) {
        Lost lost = new Lost(cut);
        return (at, by, wanted) -> {
            lost.before();
            client.changePassword(at, by, wanted);
            lost.after();
        };
    }

    private boolean opens(PasswordKeys keys) throws Exception {
        vault.close();
        try {
            vault = vaults.open(file, keys);
            return true;
        } catch (app.glovebox.account.VaultRefusedException wrong) {
            return false;
        }
    }

    private void onlyFits(PasswordKeys right, PasswordKeys wrong) throws Exception {
        assertEquals(1, vault.keySlots().all().stream().filter(slot -> slot.kind() == SlotKind.PASSWORD).count());
        assertEquals(Optional.empty(), vault.intents().intent());
        assertEquals(false, opens(wrong));
        assertEquals(true, opens(right));
        client.signIn(portal, MARA, right.proof()).close();
        assertThrows(PortalException.class, () -> client.signIn(portal, MARA, wrong.proof()));
    }

    @Test
    void onlyTheNewPasswordFitsAfterAChange() throws Exception {
        assertEquals(new ChangeOutcome.Changed(), change(client, OLD.proof()));
        onlyFits(NEW, OLD);
    }

    @Test
    void nothingChangesWithAWrongPassword() throws Exception {
        assertEquals(new ChangeOutcome.WrongPassword(4, java.time.Duration.ZERO), change(client, NEW.proof()));
        onlyFits(OLD, NEW);
    }

    @ParameterizedTest
    @EnumSource(Cut.class)
    void aChangeCutOffIsFinishedAtTheNextContact(Cut cut) throws Exception {
        assertEquals(new ChangeOutcome.Undecided(), change(cut(cut), OLD.proof()));
        assertEquals(true, opens(OLD));
        assertEquals(true, opens(NEW));
        assertEquals(Optional.of(new ChangeOutcome.Undecided()), change(cut(cut)).settle(grant));
        assertEquals(Optional.of(new ChangeOutcome.Changed()), change(client).settle(grant));
        assertEquals(Optional.empty(), change(client).settle(grant));
        onlyFits(NEW, OLD);
    }

    @Test
    void aChangeOvertakenByAnotherComputerIsGivenUp() throws Exception {
        change(cut(Cut.BEFORE_IT_ARRIVED), OLD.proof());
        PasswordKeys third = keys("third otter", NEW_SPEC);
        client.changePassword(portal, grant, new Intent(vault.keySlots().all().getFirst().id(), NEW_SPEC,
                SecretBytes.copyOf(OLD.proof().open()), third.proof()));
        assertEquals(ChangeOutcome.WrongPassword.class,
                change(client).settle(grant).orElseThrow().getClass());
        assertEquals(false, opens(NEW));
        assertEquals(true, opens(OLD));
        new Rewrapping(vault.keySlots(), vault.intents()).wrapAnew(NEW_SPEC, third);
        onlyFits(third, OLD);
    }
}
