package app.glovebox.host.update;

import app.glovebox.update.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The browser the system opens pages in. It is started by the system's own opener, never through a shell.
public record SystemBrowser(String osName) implements Browser {

    @Override
    public void open(URI page) throws IOException {
        if (!"https".equals(page.getScheme())) {
            throw new IllegalArgumentException("not an https page");
        }
        new ProcessBuilder(command(page.toASCIIString())).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    List<String> command(String page) {
        String system = osName.toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return List.of("open", page);
        }
        return system.startsWith("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler", page)
                : List.of("xdg-open", page);
    }
}
