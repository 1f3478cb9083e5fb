package app.glovebox.vault.rig;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.custody.KeySlot;
import app.glovebox.custody.KeySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.StorageException;
import app.glovebox.vault.OldVault;
import app.glovebox.vault.VaultFiles;
import app.glovebox.vehicle.history.Retention;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Plays a [Script] on a vault. Its keys are made from the number of the step that set them: no password is stretched, and
/// another process is able to open what a killed one left.
final class Workload implements AutoCloseable {
    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    private final VaultFiles files;
    private final Path file;
    private final Script script;
    /// What the vault was at first; null for a new one.
    private final OldVault old;
    private OpenVault vault;
    /// What must open the vault; what opened it last where that is not known.
    private Kept keys = Kept.NOTHING;
    private boolean throughWords;

    Workload(Path file, Script script) {
        this(file, script, null);
    }

    /// @param old whose vault it is that is there already; null for a script that makes one
    Workload(Path file, Script script, OldVault old) {
        this.file = file;
        this.script = script;
        this.old = old;
        files = old != null ? OldVault.vaults() : new VaultFiles(new KdfPolicy(CHEAP, CHEAP, new KdfCost(256, 3, 4)),
                java.time.InstantSource.system(), where -> Long.MAX_VALUE);
    }

    /// Does one step; what it wrote is acknowledged when this returns.
    void run(int number) throws VaultRefusedException, StorageException {
        if (script.step(number) == Script.Step.CREATE) {
            keys = Kept.NOTHING;
            try (PasswordKeys first = Kept.keysOf(0)) {
                vault = files.create(file, KdfSpec.fresh(CHEAP), first, Kept.PROFILE, Kept.PORTAL);
            }
            return;
        }
        Kept before = script.after(number - 1);
        keys = before;
        Kept after = script.after(number);
        switch (script.step(number)) {
            case APPEND -> append(before, after, Kept.positionOf(number));
            case APPEND_ONLY -> append(before, after, null);
            case GRANT -> {
                try (Grant grant = Kept.grantOf(number)) {
                    vault().sessions().save(grant);
                }
            }
            case CLEAR -> vault().sessions().clear();
            case VEHICLES -> vault().saveVehicles(Kept.vehiclesOf(number));
            case CLOCK -> vault().readings().saveClock(Kept.clockOf(number));
            case PASSWORD -> changePassword(number);
            case WORDS -> changeWords(number);
            case REKEY -> rekey(number, before.words());
            case ROTATE -> vault().upkeep().rotate((done, total) -> { });
            case TIDY -> tidy();
            case REOPEN, CREATE -> {
                close();
                vault();
            }
        }
    }

    private void append(Kept before, Kept after, String position) throws VaultRefusedException, StorageException {
        vault().readings().append(Kept.CAR, Kept.readingsOf(before.readings(), after.readings()), position);
    }

    /// From now on readings of so many days stay; the others become hours.
    private void tidy() throws VaultRefusedException, StorageException {
        vault().history().keep(Retention.days(Kept.RAW_DAYS));
        boolean more = true;
        while (more) {
            more = vault().history().tidy();
        }
    }

    /// Both passwords open it in between, as in the program.
    private void changePassword(int number) throws VaultRefusedException, StorageException {
        KeySlots slots = vault().keySlots();
        SlotId added;
        try (PasswordKeys next = Kept.keysOf(number)) {
            added = slots.addPassword(KdfSpec.fresh(CHEAP), next.keyEncryptionKey());
        }
        for (KeySlot slot : slots.all()) {
            if (slot.kind() == SlotKind.PASSWORD && !slot.id().equals(added)) {
                slots.remove(slot.id());
            }
        }
    }

    private void changeWords(int number) throws VaultRefusedException, StorageException {
        try (RecoveryPhrase words = Kept.wordsOf(number).orElseThrow()) {
            vault().keySlots().setRecovery(words);
        }
    }

    private void rekey(int number, int words) throws VaultRefusedException, StorageException {
        Optional<RecoveryPhrase> phrase = Kept.wordsOf(words);
        try (PasswordKeys next = Kept.keysOf(number)) {
            vault().keySlots().rekey(KdfSpec.fresh(CHEAP), next.keyEncryptionKey(), phrase);
        } finally {
            phrase.ifPresent(RecoveryPhrase::close);
        }
    }

    /// From now on the vault is opened by its recovery words.
    Workload throughWords() {
        throughWords = true;
        return this;
    }

    /// The open vault, opened if it is not.
    OpenVault vault() throws VaultRefusedException {
        if (vault == null) {
            vault = throughWords ? openedByWords(keys.words()) : openedByPassword(keys.password());
        }
        return vault;
    }

    private OpenVault openedByPassword(int step) throws VaultRefusedException {
        try (PasswordKeys password = step == Kept.OLD ? old.keys() : Kept.keysOf(step)) {
            return files.open(file, password);
        }
    }

    private OpenVault openedByWords(int step) throws VaultRefusedException {
        try (RecoveryPhrase words = Kept.wordsOf(step).orElseThrow()) {
            return files.open(file, words);
        }
    }

    boolean exists() {
        return files.exists(file);
    }

    /// After how many steps, of those asked about, the vault holds what it does, and password and words open it that
    /// must; fails where it is none of them and the vault does not know that it is damaged.
    int stepsIn(List<Integer> candidates) throws VaultRefusedException, StorageException {
        VaultRefusedException refused = null;
        boolean opened = false;
        for (int steps : candidates) {
            close();
            keys = script.after(steps);
            try {
                OpenVault found = vault();
                opened = true;
                if (holdsAll(found) && bothOpen()) {
                    return steps;
                }
                found.awaitChecked((done, total) -> { });
            } catch (VaultRefusedException wrong) {
                if (wrong.kind() != VaultRefusedException.Kind.WRONG_PASSWORD) {
                    throw wrong;
                }
                refused = wrong;
            }
        }
        if (!opened) {
            throw refused;
        }
        throw new AssertionError("holds none of the states after steps " + candidates, refused);
    }

    private boolean holdsAll(OpenVault found) throws StorageException {
        return old == null ? keys.isAllOf(found) : keys.isAllOfOld(found);
    }

    /// Opened by the password, the words open it too.
    private boolean bothOpen() throws VaultRefusedException {
        if (keys.words() > 0 && !throughWords) {
            close();
            openedByWords(keys.words()).close();
            vault();
        }
        return true;
    }

    @Override
    public void close() {
        if (vault != null) {
            vault.close();
            vault = null;
        }
    }
}
