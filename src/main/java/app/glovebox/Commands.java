package app.glovebox;

import app.glovebox.frame.Version;
import app.glovebox.host.EventLog;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
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
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line. Loaded only when there are arguments. Exit codes: 0 fine, 1 failed, 2 wrong use.
@Command(name = "glovebox", versionProvider = Commands.Versions.class, mixinStandardHelpOptions = true,
        description = "The desktop account manager for connected cars.",
        subcommands = {Commands.DesktopCommand.class, PortalCommand.class, TourCommand.class})
final class Commands implements Callable<Integer> {
    @Option(names = "--data", scope = ScopeType.INHERIT, paramLabel = "DIR",
            description = "Keep all data in this folder (or set GLOVEBOX_DATA).")
    private Path data;
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
                .execute(arguments);
    }

    @Override
    public Integer call() {
        return Desktop.open(settings());
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

        @Override
        public Integer call() {
            if (portal == null && pin == null) {
                return Desktop.open(parent.settings());
            }
            return Desktop.open(parent.settings().with(address()));
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

    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Glovebox " + Version.text()};
        }
    }
}
