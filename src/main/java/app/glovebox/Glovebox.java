package app.glovebox;

/// Where the program begins: the desktop, or what the command line asks for.
public final class Glovebox {
    private Glovebox() {
    }

    /// A plain start never loads the command-line parser.
    public static void main(String[] args) {
        int code = args.length == 0
                ? Desktop.open(Settings.plain(java.util.Optional.empty(), System.getenv()))
                : Commands.run(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
