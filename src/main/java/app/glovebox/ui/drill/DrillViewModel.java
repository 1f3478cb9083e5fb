package app.glovebox.ui.drill;

import app.glovebox.custody.Drill;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.start.Diagnosis;
import app.glovebox.start.VaultDoctor;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.upkeep.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The recovery drill: words typed from paper, then what each part of it showed.
public final class DrillViewModel {
    private static final System.Logger LOG = System.getLogger(DrillViewModel.class.getName());
    private static final int PER_GROUP = 3;
    private static final double UNKNOWN = -1;

    /// One part that was tried.
    record Line(boolean good, Message said) {
    }

    /// @param ready whether all that is needed is there
    record Result(boolean ready, Message said, List<Line> lines) {
    }

    private final Supplier<Drill> drill;
    private final VaultDoctor doctor;
    private final Background background;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<Optional<Result>> result =
            new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Line>> backup =
            new ReadOnlyObjectWrapper<>(this, "backup", Optional.empty());
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");

    public DrillViewModel(Place.Drill at, VaultDoctor doctor, Background background, Navigator navigator) {
        this(() -> new Drill(at.account().vault().keySlots(), at.account().vault().upkeep()), doctor, background,
                () -> navigator.go(new Place.Preferences(at.account())));
    }

    /// @param drill asked for on a worker thread
    /// @param leave goes back to the settings
    DrillViewModel(Supplier<Drill> drill, VaultDoctor doctor, Background background, Runnable leave) {
        this.drill = drill;
        this.doctor = doctor;
        this.background = background;
        this.leave = leave;
    }

    /// What came of the last try.
    ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What a backup that was tried showed.
    ReadOnlyObjectProperty<Optional<Line>> backupProperty() {
        return backup.getReadOnlyProperty();
    }

    /// What is wrong with the words as typed, or [Message#NONE].
    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// From 0 to 1 while it is tried; negative where that is not known.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    List<String> completions(String begun) {
        return RecoveryPhrase.completions(begun, PER_GROUP);
    }

    /// Tries the words and all copies. Takes what was typed over and wipes it.
    void attempt(Passphrase typed) {
        if (busy.get()) {
            typed.close();
            return;
        }
        RecoveryPhrase.Reading read;
        try (typed) {
            String text = new String(typed.open()).strip();
            read = RecoveryPhrase.read(text.isEmpty() ? List.of() : List.of(text.split("\\s+")));
        }
        result.set(Optional.empty());
        problem.set(switch (read) {
            case RecoveryPhrase.Reading.Whole(RecoveryPhrase phrase) -> {
                run(phrase);
                yield Message.NONE;
            }
            case RecoveryPhrase.Reading.UnknownWord(int index) ->
                    Message.of("signin.words.unknown", index / PER_GROUP + 1, index % PER_GROUP + 1);
            case RecoveryPhrase.Reading.WrongChecksum() -> Message.of("signin.words.order");
            case RecoveryPhrase.Reading.WrongCount(int count) -> Message.of("signin.words.count", count);
        });
    }

    /// Reads every record of a backup. Takes the password over and wipes it.
    void tryBackup(Path file, Passphrase password) {
        if (busy.get()) {
            password.close();
            return;
        }
        busy.set(true);
        progress.set(UNKNOWN);
        backup.set(Optional.empty());
        background.run(() -> {
            try (password) {
                return doctor.lookAtCopy(file, Optional.of(password));
            }
        }, found -> {
            busy.set(false);
            backup.set(Optional.of(told(found)));
        }, this::failed);
    }

    private static Line told(Diagnosis found) {
        return switch (found.state()) {
            case WHOLE -> new Line(true, Message.of("drill.backup.good", found.records()));
            case WRONG_PASSWORD -> new Line(false, Message.of("drill.backup.wrong"));
            case NEWER -> new Line(false, Message.of("drill.backup.newer"));
            case UNREADABLE, HELD -> new Line(false, Message.of("drill.backup.unreadable"));
            case DAMAGED, SOUND -> new Line(false, Message.of("drill.backup.damaged"));
        };
    }

    void back() {
        leave.run();
    }

    private void run(RecoveryPhrase phrase) {
        busy.set(true);
        progress.set(0);
        background.run(() -> {
            try (phrase) {
                return drill.get().attempt(phrase, (done, total) ->
                        background.ui().execute(() -> progress.set((double) done / total)));
            }
        }, this::tell, this::failed);
    }

    private void tell(Drill.Report report) {
        busy.set(false);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(report.words(), Message.of(report.words() ? "drill.words.good" : "drill.words.wrong")));
        report.check().findings().forEach(finding -> line(finding.what()).ifPresent(lines::add));
        result.set(Optional.of(new Result(report.ready(), Message.of(!report.ready() ? "drill.notReady"
                : report.noted() ? "drill.ready" : "drill.readyUnnoted"), List.copyOf(lines))));
    }

    /// Disk and rights are no part of it.
    private static Optional<Line> line(Finding.What what) {
        return switch (what) {
            case FILE_WHOLE -> Optional.of(new Line(true, Message.of("drill.file.good")));
            case FILE_DAMAGED -> Optional.of(new Line(false, Message.of("drill.file.damaged")));
            case RECORDS_WHOLE -> Optional.of(new Line(true, Message.of("drill.records.good")));
            case RECORDS_DAMAGED -> Optional.of(new Line(false, Message.of("drill.records.damaged")));
            case COPIES_WHOLE -> Optional.of(new Line(true, Message.of("drill.copies.good")));
            case COPIES_NONE -> Optional.of(new Line(false, Message.of("drill.copies.none")));
            case COPY_DAMAGED -> Optional.of(new Line(false, Message.of("drill.copies.damaged")));
            default -> Optional.empty();
        };
    }

    /// A vault closed meanwhile is no trouble: the account was left.
    private void failed(Exception failure) {
        busy.set(false);
        switch (failure) {
            case StorageException unreadable -> {
                LOG.log(System.Logger.Level.WARNING, "drill.vault-failed", unreadable);
                problem.set(Message.of("drill.failed"));
            }
            case IllegalStateException closed -> problem.set(Message.NONE);
            default -> throw new IllegalStateException(failure);
        }
    }
}
