package app.glovebox;

import app.glovebox.arrival.Arrival;
import app.glovebox.frame.Version;
import app.glovebox.host.EventLog;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line. Loaded only when there are arguments, and they are not just a link or a backup. Exit codes: 0 fine,
/// 1 failed, 2 wrong use.
@Command(name = "glovebox", versionProvider = Commands.Versions.class, mixinStandardHelpOptions = true,
        description = "The desktop account manager for connected cars.",
        subcommands = {Commands.DesktopCommand.class, PortalCommand.class, Commands.TourCommand.class})
final class Commands implements Callable<Integer> {
    private static final String TARGET = "LINK|FILE";

    @Option(names = "--data", scope = ScopeType.INHERIT, paramLabel = "DIR",
            description = "Keep all data in this folder (or set GLOVEBOX_DATA).")
    private Path data;
    @Parameters(arity = "0..1", paramLabel = TARGET, description = "Open this place, or this backup file.")
    private String target;
    @Spec
    private CommandSpec spec;

    /// Runs what the arguments ask for and answers the exit code.
    static int run(String... arguments) {
        EventLog.quiet();
        return new CommandLine(new Commands())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    // The reason in one line; details are in the log, if there is one by now.
                    System.getLogger("app.glovebox").log(System.Logger.Level.ERROR, "command.failed", failure);
                    line.getErr().println("glovebox: " + Reasons.of(failure));
                    return 1;
                })
                .setExecutionStrategy(Commands::run)
                .execute(arguments);
    }

    /// What is to be opened is said once, to the desktop.
    private static int run(ParseResult parsed) {
        Commands root = (Commands) parsed.commandSpec().userObject();
        if (root.target != null && parsed.hasSubcommand()) {
            throw new ParameterException(root.spec.commandLine(), "a link or a file is opened by the desktop: name it last");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public Integer call() {
        return DesktopStart.open(settings(), arrival(target, spec));
    }

    /// @param target what is to be opened; null for nothing
    private static Arrival arrival(String target, CommandSpec spec) {
        return target == null ? new Arrival.Plain() : Arrival.of(target).orElseThrow(() ->
                new ParameterException(spec.commandLine(), "there is no such file, and no such command"));
    }

    /// The folder named on the command line.
    Optional<Path> givenData() {
        return Optional.ofNullable(data);
    }

    /// What every command starts from.
    Settings settings() {
        if (data != null && data.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), "--data takes a folder");
        }
        return Settings.plain(givenData(), System.getenv());
    }

    @Command(name = "desktop", mixinStandardHelpOptions = true, description = "Open the window (the default).")
    static final class DesktopCommand implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Commands parent;
        @Spec
        private CommandSpec spec;
        @Option(names = "--portal", paramLabel = "URL", description = "Use this Portal instead of the one inside.")
        private URI portal;
        @Option(names = "--pin", paramLabel = "HEX", description = "The fingerprint that Portal printed.")
        private String pin;
        @Parameters(arity = "0..1", paramLabel = TARGET, description = "Open this place, or this backup file.")
        private String target;

        @Override
        public Integer call() {
            Settings settings = parent.settings();
            return DesktopStart.open(portal == null && pin == null ? settings : settings.with(address()),
                    arrival(target, spec));
        }

        private PortalAddress address() {
            if (portal == null || pin == null) {
                throw new ParameterException(spec.commandLine(), "--portal and --pin go together");
            }
            boolean more = portal.getRawUserInfo() != null || portal.getRawQuery() != null
                    || portal.getRawFragment() != null || !Set.of("", "/").contains(portal.getRawPath());
            if (!"https".equals(portal.getScheme()) || portal.getHost() == null || more
                    || portal.getPort() < 1 || portal.getPort() > 65_535) {
                throw new ParameterException(spec.commandLine(), "--portal takes https://host:port");
            }
            Pin fingerprint = Pin.parse(pin).orElseThrow(() ->
                    new ParameterException(spec.commandLine(), "--pin takes 64 hex digits"));
            return new PortalAddress(URI.create("https://" + portal.getRawAuthority()), fingerprint, false);
        }
    }

    /// The tour: the real program without a display, in a throw-away folder, with pictures of every screen.
    @Command(name = "tour", mixinStandardHelpOptions = true,
            description = "Walk through the program without a display and write a picture of every screen.")
    static final class TourCommand implements Callable<Integer> {
        @CommandLine.ParentCommand
        private Commands parent;
        @Spec
        private CommandSpec spec;
        @Option(names = "--out", defaultValue = "tour", paramLabel = "DIR", description = "Put the pictures there.")
        private Path out;
        @Option(names = "--seed", defaultValue = "" + Settings.Simulation.SEED, paramLabel = "N",
                description = "Which life the car lives (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Override
        public Integer call() throws IOException, InterruptedException {
            return TourStart.run(TourStart.whole(out), false, seed, parent.givenData(), spec.commandLine().getOut());
        }
    }

    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Glovebox " + Version.text()};
        }
    }
}
