package app.glovebox;

import app.glovebox.host.EventLog;
import app.glovebox.host.Native;
import app.glovebox.sim.portal.Portal;
import app.glovebox.sim.portal.PortalOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// The simulation alone, for several desktops.
@Command(name = "portal", mixinStandardHelpOptions = true,
        description = "Run the simulated Portal alone, without a window, until it is told to end.")
final class PortalCommand implements Callable<Integer> {
    @ParentCommand
    private Commands parent;
    @Spec
    private CommandSpec spec;
    @Option(names = "--host", defaultValue = "127.0.0.1", paramLabel = "ADDRESS",
            description = "Listen there (default: ${DEFAULT-VALUE}).")
    private String host;
    @Option(names = "--port", defaultValue = "0", paramLabel = "N", description = "0 takes any free one (the default).")
    private int port;
    @Option(names = "--seed", defaultValue = "" + Settings.Simulation.SEED, paramLabel = "N",
            description = "Which lives the cars live (default: ${DEFAULT-VALUE}).")
    private long seed;
    @Option(names = "--speed", defaultValue = "1", paramLabel = "X",
            description = "Car seconds per real second, 1 to 10000.")
    private double speed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(speed >= 1 && speed <= 10_000)) {
            throw new ParameterException(spec.commandLine(), "--speed takes 1 to 10000");
        }
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port takes 0 to 65535");
        }
        Native.privateFiles();
        Settings settings = parent.settings();
        settings.folders().open();
        try (EventLog log = EventLog.open(settings.folders().log());
                Portal portal = Portal.start(new PortalOptions(host, port, settings.folders().portal(), seed, speed,
                        Optional.empty(), settings.real(), settings.kdf()))) {
            // Before anything is said: whoever reads it may end it at once.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("portal-end").unstarted(() -> {
                portal.close();
                log.close();
                Runtime.getRuntime().halt(0);
            }));
            PrintWriter out = spec.commandLine().getOut();
            portal.addresses().forEach(address -> out.println("address " + address));
            out.println("fingerprint " + portal.fingerprint());
            out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
