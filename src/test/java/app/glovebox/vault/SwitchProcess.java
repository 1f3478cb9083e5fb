package app.glovebox.vault;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PortalLink;
import app.glovebox.restore.Look;
import app.glovebox.restore.Restore;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vault.copies.RestoreFiles;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Switches a vault from one copy to the other without end, and says each time that it is about to.
final class SwitchProcess {
    private SwitchProcess() {
    }

    /// @param arguments vault, password, and the two copies
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        VaultFiles vaults = VaultFixture.vaults();
        Restore restore = new Restore(vaults, new RestoreFiles(VaultFixture.REAL), file, VaultFixture.PROFILE.address());
        PortalLink link = (PortalLink) Proxy.newProxyInstance(PortalLink.class.getClassLoader(),
                new Class<?>[] {PortalLink.class}, (proxy, method, args) -> null);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            for (int turn = 0; ; turn++) {
                try (PasswordKeys keys = VaultFixture.keys(arguments[1], vaults.passwordSpecs(file).getFirst());
                        OpenVault vault = vaults.open(file, keys);
                        Passphrase typed = Passphrase.copyOf(arguments[1].toCharArray())) {
                    Optional<OpenAccount> present = Optional.of(
                            new OpenAccount(VaultFixture.PROFILE, VaultFixture.CAR, null, null, link, vault));
                    out.write("#\n".getBytes(StandardCharsets.US_ASCII));
                    Look.Fits fits = (Look.Fits) restore.open(Path.of(arguments[2 + turn % 2]), typed, present,
                            (done, total) -> { });
                    restore.switchTo(fits.copy(), present);
                }
            }
        }
    }
}
