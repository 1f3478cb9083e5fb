package app.glovebox;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.VaultUpkeep;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// What falls due by itself while an account is open: its backup. Asked each second on the FX thread, works on another,
/// one thing at a time.
///
/// The first look waits until the account has settled: its first sync and the check of its records come first. A
/// backup that fails is tried again an hour later; the settings tell why.
final class Chores {
    static final Duration SETTLING = Duration.ofMinutes(1);
    static final Duration BETWEEN = Duration.ofMinutes(10);
    static final Duration AFTER_TROUBLE = Duration.ofHours(1);
    private static final System.Logger LOG = System.getLogger("app.glovebox");

    private final Background background;
    private Object account;
    private Supplier<VaultUpkeep> vault;
    private Instant due;
    private boolean working;

    Chores(Background background) {
        this.background = background;
    }

    /// @param opened stands for the account: as long as it is the same, nothing begins anew
    /// @param upkeep asked on a worker
    void begin(Object opened, Supplier<VaultUpkeep> upkeep) {
        if (opened != account) {
            account = opened;
            vault = upkeep;
            due = null;
        }
    }

    void end() {
        account = null;
        vault = null;
    }

    void tick(Instant now) {
        if (vault == null || working) {
            return;
        }
        if (due == null || due.isAfter(now.plus(AFTER_TROUBLE))) {
            due = now.plus(SETTLING);
        }
        if (!now.isBefore(due)) {
            working = true;
            due = now.plus(BETWEEN);
            Object of = account;
            Supplier<VaultUpkeep> same = vault;
            background.run(() -> same.get().backUpIfDue((done, total) -> { }), made -> done(made, of, now), this::failed);
        }
    }

    private void done(Optional<BackupOutcome> made, Object of, Instant began) {
        working = false;
        made.ifPresent(outcome -> {
            boolean good = outcome instanceof BackupOutcome.Good;
            LOG.log(good ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
                    good ? "backup.made" : "backup.failed");
            if (!good && of == account) {
                due = began.plus(AFTER_TROUBLE);
            }
        });
    }

    /// A vault closed meanwhile has no chores.
    private void failed(Exception failure) {
        working = false;
        if (failure instanceof StorageException) {
            LOG.log(System.Logger.Level.WARNING, "backup.not-tried");
        } else if (!(failure instanceof IllegalStateException)) {
            throw new IllegalStateException(failure);
        }
    }
}
