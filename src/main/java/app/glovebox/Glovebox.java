package app.glovebox;

import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import java.util.Optional;

/// Where the program begins: the desktop, or what the command line asks for.
public final class Glovebox {
    private static final String BACKUP = ".gbvault";

    private Glovebox() {
    }

    /// A plain start never loads the command-line parser, nor does one that only opens a link or a backup.
    public static void main(String[] args) {
        Optional<Arrival> arrival = toOpen(args);
        int code = arrival.isPresent()
                ? DesktopStart.open(Settings.plain(Optional.empty(), System.getenv()), arrival.get()) : Commands.run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /// What the arguments are to open if they say nothing else; empty also for a file that is not there, of which the
    /// command line has something to say.
    static Optional<Arrival> toOpen(String... args) {
        if (args.length == 0) {
            return Optional.of(new Arrival.Plain());
        }
        boolean one = args.length == 1
                && (Link.isLink(args[0]) || args[0].endsWith(BACKUP) || Arrival.isFileAddress(args[0]));
        return one && !args[0].startsWith("-") ? Arrival.of(args[0]) : Optional.empty();
    }
}
