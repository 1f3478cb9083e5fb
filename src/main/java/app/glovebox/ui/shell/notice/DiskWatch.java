package app.glovebox.ui.shell.notice;

import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.upkeep.DiskGuard;
import app.glovebox.upkeep.VaultUpkeep;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// How much room the vault's disk has, measured every few seconds in the background, and what is to be said of it. FX
/// thread.
public final class DiskWatch {
    private static final long MEGABYTE = 1_000_000;

    private final Supplier<VaultUpkeep> vault;
    private final Background background;
    private final Runnable changed;
    private final Runnable turned;
    private Notice notice = new Notice.None();
    private final Rhythm rhythm = new Rhythm(Duration.ofSeconds(10));
    private boolean asking;

    /// @param vault   asked on a worker: a vault at work lets its callers wait
    /// @param changed runs when there is something else to say
    /// @param turned  runs on a worker when the vault begins or ceases to refuse changes: who writes to it learns it then
    public DiskWatch(Supplier<VaultUpkeep> vault, Background background, Runnable changed, Runnable turned) {
        this.vault = vault;
        this.background = background;
        this.changed = changed;
        this.turned = turned;
    }

    public Notice notice() {
        return notice;
    }

    public void pulse(Instant now) {
        if (rhythm.isDue(now) && !asking) {
            asking = true;
            rhythm.begin(now);
            background.run(() -> vault.get().disk(), this::seen, this::unseen);
        }
    }

    private void seen(DiskGuard.Look look) {
        asking = false;
        Notice now = switch (look.state()) {
            case FINE -> new Notice.None();
            case LOW -> new Notice.LittleRoom(Message.of("shell.notice.littleRoom", look.free() / MEGABYTE));
            case READ_ONLY -> new Notice.NoRoom(Message.of("shell.notice.noRoom", look.free() / MEGABYTE));
        };
        boolean turns = notice instanceof Notice.NoRoom != now instanceof Notice.NoRoom;
        if (!now.equals(notice)) {
            notice = now;
            changed.run();
        }
        if (turns) {
            background.run(() -> {
                turned.run();
                return null;
            }, done -> { }, this::unseen);
        }
    }

    /// A vault closed meanwhile tells nothing.
    private void unseen(Exception failure) {
        asking = false;
        if (!(failure instanceof IllegalStateException)) {
            throw new IllegalStateException(failure);
        }
    }
}
