package app.glovebox.update;

import app.glovebox.update.manifest.AppVersion;
import java.util.Locale;

/// What is installed here, in a manifest's words.
public record Installation(String product, String channel, String platform, AppVersion version) {
    private static final String PRODUCT = "glovebox";
    private static final String CHANNEL = "stable";

    /// @param osName `os.name` of the virtual machine
    /// @param osArch `os.arch` of it
    public static Installation of(String osName, String osArch, AppVersion version) {
        String arch = osArch.equals("amd64") ? "x86_64" : osArch.toLowerCase(Locale.ROOT);
        String platform = osName.startsWith("Mac") ? "mac-" + arch + "-dmg"
                : osName.startsWith("Windows") ? "windows-" + arch + "-msi" : "linux-" + arch + "-deb";
        return new Installation(PRODUCT, CHANNEL, platform, version);
    }
}
