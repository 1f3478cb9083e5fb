package app.glovebox.vault.rig;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.StorageException;
import java.nio.file.Path;
import java.util.List;

/// A process whose disk fails: for every n the same script on a new vault, its n-th write, flush or move failing. The
/// step that meets the fault fails with a checked exception; after that the vault goes on, in the same opening or in a
/// new one, with all that was acknowledged.
public final class FaultProcess {
    private final Path file;
    private final Shim shim;
    private final Script script;
    private final int steps;
    private int failedSteps;
    private int failedAgain;

    private FaultProcess(Path file, Shim shim, Script script, int steps) {
        this.file = file;
        this.shim = shim;
        this.script = script;
        this.steps = steps;
    }

    /// @param arguments vault file, control file, seed, steps, whether keys change too
    public static void main(String[] arguments) throws Exception {
        boolean keys = Boolean.parseBoolean(arguments[4]);
        Script script = new Script(Long.parseLong(arguments[2]), keys);
        if (keys) {
            // Whatever the seed.
            script.with(5, Script.Step.PASSWORD).with(7, Script.Step.REKEY).with(8, Script.Step.ROTATE);
        }
        FaultProcess run = new FaultProcess(Path.of(arguments[0]), new Shim(Path.of(arguments[1])), script,
                Integer.parseInt(arguments[3]));
        int faults = new FaultLoop(run.shim, 1, 0, run::play).run();
        System.out.printf("R3: %,d faults, %,d steps failed, %,d failed again in the same opening, none lost%n",
                faults, run.failedSteps, run.failedAgain);
    }

    private void play(String where, boolean lasting) throws Exception {
        shim.unseen(() -> RigProcess.clear(file.getParent()));
        try (Workload workload = new Workload(file, script)) {
            for (int step = 1; step <= steps; step++) {
                if (!done(workload, step)) {
                    failedSteps++;
                    repeat(workload, step, lasting, where);
                }
            }
        }
        shim.disarm();
        try (Workload again = new Workload(file, script)) {
            again.stepsIn(List.of(steps));
        }
    }

    /// Closed while the fault lasts, or asked again where it has passed.
    private void repeat(Workload workload, int step, boolean lasting, String where) throws Exception {
        if (step == 1 && workload.exists()) {
            throw new AssertionError("a failed making left a file: " + where);
        }
        if (!lasting && done(workload, step)) {
            return;
        }
        if (!lasting) {
            failedAgain++;
        }
        workload.close();
        shim.disarm();
        if (step == 1) {
            workload.run(1);
            return;
        }
        if (workload.stepsIn(List.of(step - 1, step)) == step - 1) {
            workload.run(step);
        }
    }

    /// Anything but the two checked exceptions is a bug and ends the process. A vault that closed itself is opened again
    /// by whoever asks next.
    private static boolean done(Workload workload, int step) {
        try {
            workload.run(step);
            return true;
        } catch (StorageException clear) {
            if (clear.kind() == StorageException.Kind.CLOSED) {
                workload.close();
            }
            return false;
        } catch (VaultRefusedException clear) {
            return false;
        }
    }
}
