package app.glovebox.vault.rig;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A process that plays several scripts at once, each in a thread of its own on a vault of its own: whoever kills it cuts
/// all of them, each somewhere else. Every step is acknowledged as the number of its script, a colon and its own.
public final class CrowdProcess {
    /// Between the arguments of two scripts.
    static final String NEXT = "+";

    private CrowdProcess() {
    }

    /// @param arguments those of [RigProcess#play] for each script, with [#NEXT] between
    public static void main(String[] arguments) {
        List<List<String>> scripts = new ArrayList<>(List.of(new ArrayList<>()));
        for (String argument : arguments) {
            if (argument.equals(NEXT)) {
                scripts.add(new ArrayList<>());
            } else {
                scripts.getLast().add(argument);
            }
        }
        // Each line is one call: killed, none is half written, and none is mixed with another.
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        for (int number = 0; number < scripts.size(); number++) {
            int whose = number;
            Thread.ofPlatform().name("script-" + whose).start(() -> play(scripts.get(whose),
                    step -> out.write((whose + ":" + step + "\n").getBytes(StandardCharsets.US_ASCII)), out));
        }
    }

    private static void play(List<String> script, RigProcess.Acknowledging said, FileOutputStream out) {
        try {
            RigProcess.play(script, said);
        } catch (Exception failed) {
            failed.printStackTrace(new PrintStream(out));
            Runtime.getRuntime().halt(1);
        }
    }
}
