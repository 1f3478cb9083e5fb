package app.glovebox.ui.shell.notice;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.upkeep.BackupOutcome.Trouble;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.VaultUpkeep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Whether the backup that was due failed, asked every few seconds in the background, and what is to be said of it until
/// one succeeds or somebody wants to hear no more of it that day. FX thread.
public final class BackupWatch {
    private final Supplier<VaultUpkeep> vault;
    private final Background background;
    private final Runnable changed;
    private final ZoneId zone;
    private Notice notice = new Notice.None();
    private final Rhythm rhythm = new Rhythm(Duration.ofSeconds(5));
    private LocalDate today = LocalDate.EPOCH;
    private boolean asking;

    /// @param vault   asked on a worker: a vault at work lets its callers wait
    /// @param zone    whose midnight ends a day
    /// @param changed runs when there is something else to say
    public BackupWatch(Supplier<VaultUpkeep> vault, Background background, ZoneId zone, Runnable changed) {
        this.vault = vault;
        this.background = background;
        this.zone = zone;
        this.changed = changed;
    }

    public Notice notice() {
        return notice;
    }

    public void pulse(Instant now) {
        today = LocalDate.ofInstant(now, zone);
        if (rhythm.isDue(now) && !asking) {
            rhythm.begin(now);
            ask(() -> vault.get().schedule());
        }
    }

    /// Says no more of it today. A vault that cannot keep that in mind says it again in the next room.
    public void hush() {
        LocalDate day = today;
        say(new Notice.None());
        ask(() -> vault.get().adjust(schedule -> schedule.hushed(day)));
    }

    private void ask(Callable<Optional<BackupSchedule>> question) {
        asking = true;
        background.run(question, this::seen, this::unseen);
    }

    private void seen(Optional<BackupSchedule> schedule) {
        asking = false;
        say(schedule.filter(each -> each.isMissed(today)).flatMap(BackupSchedule::trouble)
                .<Notice>map(trouble -> new Notice.NoBackup(told(trouble))).orElse(new Notice.None()));
    }

    private void say(Notice now) {
        if (!now.equals(notice)) {
            notice = now;
            changed.run();
        }
    }

    private static Message told(Trouble trouble) {
        return Message.of(switch (trouble) {
            case NO_ROOM -> "shell.notice.noBackup.noRoom";
            case UNWRITABLE -> "shell.notice.noBackup.unwritable";
            case NOT_READABLE_AGAIN -> "shell.notice.noBackup.unreadable";
        });
    }

    /// A vault closed meanwhile tells nothing; one that cannot be read has worse news of its own.
    private void unseen(Exception failure) {
        asking = false;
        if (!(failure instanceof IllegalStateException) && !(failure instanceof StorageException)) {
            throw new IllegalStateException(failure);
        }
    }
}
