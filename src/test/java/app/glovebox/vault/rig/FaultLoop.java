package app.glovebox.vault.rig;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.StorageException;
import java.util.List;

/// Every fault a disk has for the same work: its n-th write full, broken or short, its n-th flush, move, cut or removal
/// refused, for every n until the work goes through; each once, as a loose cable, and from there on, as a full disk.
final class FaultLoop {

    /// Does the work anew and fails where something acknowledged is lost.
    @FunctionalInterface
    interface Trial {
        void play(String where, boolean lasting) throws Exception;
    }

    private static final long EVERY_NANOS = 60_000_000_000L;

    private final Shim shim;
    private final int every;
    private final int first;
    private final Trial trial;
    private long said = System.nanoTime();
    private int faults;

    /// @param every 1 for every n, else one of so many
    /// @param seed  which ones
    FaultLoop(Shim shim, int every, long seed, Trial trial) {
        this.shim = shim;
        this.every = every;
        first = 1 + (int) Math.floorMod(seed, (long) every);
        this.trial = trial;
    }

    /// How many faults there were.
    int run() throws Exception {
        for (int how : new int[] {Shim.ENOSPC, Shim.EIO, Shim.SHORT}) {
            all(Shim.Call.WRITE, how);
        }
        for (Shim.Call call : List.of(Shim.Call.SYNC, Shim.Call.RENAME, Shim.Call.TRUNCATE, Shim.Call.UNLINK)) {
            all(call, Shim.EIO);
        }
        all(Shim.Call.SYNC, Shim.ENOSPC);
        all(Shim.Call.RENAME, Shim.ENOSPC);
        return faults;
    }

    private void all(Shim.Call call, int how) throws Exception {
        boolean fired = true;
        // Of few there are, none is left out.
        boolean few = call != Shim.Call.WRITE && call != Shim.Call.SYNC;
        for (int n = few ? 1 : first; fired; n += few ? 1 : every) {
            fired = one(call, how, n, false);
            if (fired) {
                one(call, how, n, true);
            }
        }
    }

    private boolean one(Shim.Call call, int how, int n, boolean lasting) throws Exception {
        String where = call + " " + n + ", error " + how + (lasting ? ", lasting" : ", once");
        say(where);
        shim.arm(call, how, n, lasting);
        try {
            trial.play(where, lasting);
            faults += shim.fired() ? 1 : 0;
            return shim.fired();
        } catch (AssertionError | VaultRefusedException | StorageException | RuntimeException lost) {
            throw new AssertionError("lost: " + where, lost);
        } finally {
            shim.disarm();
        }
    }

    private void say(String where) {
        if (System.nanoTime() - said > EVERY_NANOS) {
            said = System.nanoTime();
            System.out.printf("R3: %,d faults, none lost so far, now %s%n", faults, where);
        }
    }
}
