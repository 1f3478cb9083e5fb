package app.glovebox.ui.backup;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.upkeep.BackupFile;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.VaultUpkeep;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where, how often and with what success backups are made. FX thread only.
public final class BackupViewModel {
    static final int BY_HAND = 0;
    static final int WEEKLY = 7;

    private final Supplier<VaultUpkeep> vault;
    private final Background background;
    private final InstantSource real;
    private final ReadOnlyObjectWrapper<Optional<BackupSchedule>> schedule = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Double>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<BackupFile>> stored = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>(Message.NONE);
    private boolean busy;

    /// @param vault asked on a worker
    public BackupViewModel(Supplier<VaultUpkeep> vault, Background background, InstantSource real) {
        this.vault = vault;
        this.background = background;
        this.real = real;
        run(() -> vault.get().schedule(), this::known);
    }

    /// Empty before a folder was chosen.
    ReadOnlyObjectProperty<Optional<BackupSchedule>> scheduleProperty() {
        return schedule.getReadOnlyProperty();
    }

    /// From 0 to 1 while a backup is made.
    ReadOnlyObjectProperty<Optional<Double>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What came of the last press, or what is wrong and what to do; none while there is nothing to tell.
    ReadOnlyObjectProperty<Message> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Those of this vault in the folder, newest first.
    ReadOnlyObjectProperty<List<BackupFile>> storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /// How many days ago that was, 0 for today or a clock set back.
    long age(BackupSchedule.Rehearsal last) {
        return Math.max(0, Duration.between(last.at(), real.instant()).toDays());
    }

    /// Takes the folder, if there is one of that name; the first is backed up to once a week.
    void folder(String typed) {
        String name = typed.strip();
        if (busy || name.isEmpty() || schedule.get().filter(now -> now.folder().toString().equals(name)).isPresent()) {
            return;
        }
        try {
            Path folder = Path.of(name);
            run(() -> folder.isAbsolute() && Files.isDirectory(folder)
                    ? into(folder) : Optional.empty(), this::taken);
        } catch (InvalidPathException nonsense) {
            said.set(Message.of("backup.folder.missing"));
        }
    }

    /// @param days [#BY_HAND] for never by itself
    void every(int days) {
        schedule.get().filter(now -> !busy && now.everyDays() != days)
                .ifPresent(now -> run(() -> vault.get().adjust(same -> same.every(days)), this::known));
    }

    /// @param number [BackupSchedule#ALL] for every one
    void most(int number) {
        schedule.get().filter(now -> !busy && now.most() != number)
                .ifPresent(now -> run(() -> vault.get().adjust(same -> same.keeping(number)), this::known));
    }

    void backUp() {
        if (!busy && schedule.get().isEmpty()) {
            said.set(Message.of("backup.folder.first"));
        } else if (!busy) {
            progress.set(Optional.of(0.0));
            run(() -> {
                VaultUpkeep same = vault.get();
                Optional<BackupOutcome> outcome = same.backUpNow((done, total) -> background.ui().execute(
                        () -> progress.set(Optional.of((double) done / Math.max(1, total)))));
                return new Done(outcome, same.schedule());
            }, this::done);
        }
    }

    private record Done(Optional<BackupOutcome> outcome, Optional<BackupSchedule> schedule) {
    }

    private void taken(Optional<BackupSchedule> now) {
        if (now.isEmpty()) {
            said.set(Message.of("backup.folder.missing"));
        } else {
            known(now);
        }
    }

    private void done(Done done) {
        known(done.schedule());
        if (done.outcome().filter(BackupOutcome.Good.class::isInstance).isPresent()) {
            said.set(Message.of("backup.done"));
        } else {
            done.outcome().ifPresent(failed -> said.set(trouble(((BackupOutcome.Failed) failed).trouble())));
        }
    }

    private void known(Optional<BackupSchedule> now) {
        schedule.set(now);
        // By itself: a folder far away may take its time.
        background.run(() -> vault.get().backups(), stored::set, BackupViewModel::uncounted);
        said.set(now.flatMap(BackupSchedule::trouble).map(BackupViewModel::trouble).orElse(Message.NONE));
    }

    /// A folder that cannot be read is told of by the next backup.
    private static void uncounted(Exception failure) {
        if (!(failure instanceof StorageException) && !(failure instanceof IllegalStateException)) {
            throw new IllegalStateException(failure);
        }
    }

    private static Message trouble(BackupOutcome.Trouble trouble) {
        return Message.of(switch (trouble) {
            case NO_ROOM -> "backup.trouble.noRoom";
            case UNWRITABLE -> "backup.trouble.unwritable";
            case NOT_READABLE_AGAIN -> "backup.trouble.unreadable";
        });
    }

    private Optional<BackupSchedule> into(Path folder) throws StorageException {
        VaultUpkeep same = vault.get();
        if (same.schedule().isPresent()) {
            return same.adjust(now -> now.into(folder));
        }
        same.schedule(BackupSchedule.of(folder, WEEKLY));
        return same.schedule();
    }

    private <T> void run(Callable<T> job, Consumer<T> then) {
        busy = true;
        said.set(Message.NONE);
        background.run(job, answer -> {
            over();
            then.accept(answer);
        }, this::failed);
    }

    private void over() {
        busy = false;
        progress.set(Optional.empty());
    }

    private void failed(Exception failure) {
        over();
        switch (failure) {
            case StorageException refused -> said.set(Message.of(switch (refused.kind()) {
                case READ_ONLY, NO_ROOM -> "backup.trouble.vaultFull";
                case FAILED, CLOSED -> "backup.trouble.vault";
            }));
            // Locked meanwhile: the screen goes too.
            case IllegalStateException closed -> { }
            default -> throw new IllegalStateException(failure);
        }
    }
}
