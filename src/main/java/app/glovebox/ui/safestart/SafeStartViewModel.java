package app.glovebox.ui.safestart;

import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.secret.Passphrase;
import app.glovebox.start.Diagnosis;
import app.glovebox.start.Generation;
import app.glovebox.start.StartBook;
import app.glovebox.start.VaultDoctor;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The safe start: what is looked at, what could be repaired, and the way on.
public final class SafeStartViewModel {
    private static final System.Logger LOG = System.getLogger(SafeStartViewModel.class.getName());

    /// As JavaFX has it for a progress that is not known.
    private static final double UNKNOWN = -1;

    private record Treated(VaultDoctor.Repair done, Patient patient) {
    }

    private final VaultDoctor doctor;
    private final RememberedAccounts accounts;
    private final StartBook book;
    private final Background background;
    private final Wording wording;
    private final Consumer<Message> onwards;
    private final ReadOnlyObjectWrapper<List<Patient>> patients =
            new ReadOnlyObjectWrapper<>(this, "patients", List.of());
    private final ReadOnlyObjectWrapper<Message> rebuilt = new ReadOnlyObjectWrapper<>(this, "rebuilt", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", UNKNOWN);
    private final AtomicBoolean stopped = new AtomicBoolean();
    /// The oldest copy that took a vault's place.
    private Optional<Instant> backTo = Optional.empty();
    private int repaired;

    /// @param onwards goes on to the sign-in screen, with what is to be told there
    public SafeStartViewModel(VaultDoctor doctor, RememberedAccounts accounts, StartBook book, Background background,
            ZoneId zone, Consumer<Message> onwards) {
        this.doctor = doctor;
        this.accounts = accounts;
        this.book = book;
        this.background = background;
        this.wording = new Wording(zone);
        this.onwards = onwards;
        work(this::lookAtAll, patients::set);
    }

    /// Every vault file of this computer, in the order of their files.
    ReadOnlyObjectProperty<List<Patient>> patientsProperty() {
        return patients.getReadOnlyProperty();
    }

    /// What came of putting the small files aside, or [Message#NONE].
    ReadOnlyObjectProperty<Message> rebuiltProperty() {
        return rebuilt.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// From 0 to 1 while a vault is compared with its copy, below 0 else.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Reads every record of that vault. Takes the password over and wipes it.
    void check(Patient patient, Passphrase password) {
        if (busy.get()) {
            password.close();
            return;
        }
        work(() -> {
            try (password) {
                return look(patient, Optional.of(password));
            }
        }, this::replace);
    }

    /// Puts the copy offered in the place of the vault.
    void repair(Patient patient) {
        Generation offered = patient.offered().orElseThrow();
        Instant made = offered.copy().made();
        work(() -> {
            VaultDoctor.Repair done = doctor.repair(patient.file(), offered.copy());
            return new Treated(done, done == VaultDoctor.Repair.DONE ? look(patient, Optional.empty()) : patient);
        }, treated -> replace(treated.patient().after(switch (treated.done()) {
            case DONE -> {
                repaired++;
                backTo = backTo.filter(earlier -> earlier.isBefore(made)).or(() -> Optional.of(made));
                yield Message.of("safestart.repaired", wording.time(made));
            }
            case COPY_DAMAGED -> Message.of("safestart.repair.copyDamaged");
            case HELD -> Message.of("safestart.repair.held");
            case FAILED -> Message.of("safestart.repair.failed");
        })));
    }

    /// Puts window, lock rules and accounts list aside; they are made anew.
    void rebuild() {
        work(book::setAside, moved -> rebuilt.set(moved == 0 ? Message.of("safestart.rebuild.none")
                : Message.of("safestart.rebuild.done", moved)));
    }

    /// Goes on as if nothing had been, and tells what was done.
    void startNormally() {
        boolean intact = !patients.get().isEmpty()
                && patients.get().stream().allMatch(patient -> patient.is(Diagnosis.State.WHOLE));
        onwards.accept(repaired > 0 ? Message.of("safestart.left.repaired", repaired,
                        wording.time(backTo.orElseThrow()))
                : Message.of(intact ? "safestart.left.intact" : "safestart.left"));
    }

    /// Gives up comparing; what is known without it is shown. What was begun on a vault goes on.
    void stop() {
        stopped.set(true);
    }

    /// How all this is said.
    Wording wording() {
        return wording;
    }

    private List<Patient> lookAtAll() {
        List<RememberedAccount> known = accounts.all();
        List<Patient> found = new ArrayList<>();
        for (Path file : doctor.vaults()) {
            String name = known.stream().filter(account -> account.vault().equals(file)).findFirst()
                    .map(account -> account.displayName() + ", " + account.address().text())
                    .orElse(file.getFileName().toString());
            found.add(look(Patient.unseen(file, name), Optional.empty()));
        }
        return List.copyOf(found);
    }

    private Patient look(Patient patient, Optional<Passphrase> password) {
        Diagnosis diagnosis = doctor.look(patient.file(), password);
        Patient seen = patient.seen(diagnosis);
        if (diagnosis.state() != Diagnosis.State.DAMAGED) {
            return seen;
        }
        // A password that opens no copy must not take the offer back.
        Optional<Generation> copy = doctor.lastGood(patient.file(), password).or(patient::offered);
        return copy.map(offered -> seen.offered(offered,
                doctor.loss(patient.file(), offered.copy(), password, this::at, stopped::get))).orElse(seen);
    }

    private void at(long done, long total) {
        background.ui().execute(() -> progress.set((double) done / Math.max(1, total)));
    }

    private void replace(Patient changed) {
        patients.set(patients.get().stream()
                .map(patient -> patient.file().equals(changed.file()) ? changed : patient).toList());
    }

    private <T> void work(Callable<T> job, Consumer<T> done) {
        stopped.set(false);
        progress.set(UNKNOWN);
        busy.set(true);
        background.run(job, result -> {
            done.accept(result);
            busy.set(false);
        }, failed -> {
            busy.set(false);
            if (!(failed instanceof IOException)) {
                throw new IllegalStateException(failed);
            }
            LOG.log(System.Logger.Level.WARNING, "start.rebuild-failed", failed);
            rebuilt.set(Message.of("safestart.rebuild.failed"));
        });
    }
}
