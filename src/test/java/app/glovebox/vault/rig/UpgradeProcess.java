package app.glovebox.vault.rig;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.vault.VaultFiles;
import app.glovebox.vss.Signals;
import java.io.FileOutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/// A process that puts a vault of format 1 in its place, says so, and opens it, which upgrades it.
public final class UpgradeProcess {
    private static final KdfPolicy ANY =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(64, 1, 1), new KdfCost(1024 * 1024, 20, 16));

    private UpgradeProcess() {
    }

    /// @param arguments vault file, the vault of format 1, the key its password yields
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Files.write(file, Files.readAllBytes(Path.of(arguments[1])));
        force(file, StandardOpenOption.WRITE);
        force(file.getParent(), StandardOpenOption.READ);
        try (FileOutputStream said = new FileOutputStream(file.resolveSibling(RigProcess.ACKNOWLEDGED).toFile());
                PasswordKeys keys = keys(HexFormat.of().parseHex(arguments[2]))) {
            said.write("1\n".getBytes(StandardCharsets.US_ASCII));
            vaults().open(file, keys).close();
        }
    }

    private static void force(Path path, StandardOpenOption how) throws Exception {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    static PasswordKeys keys(byte[] keyEncryptionKey) {
        return new PasswordKeys(SecretBytes.random(32), SecretBytes.copyOf(keyEncryptionKey));
    }

    static VaultFiles vaults() {
        return new VaultFiles(ANY, InstantSource.system(), where -> Long.MAX_VALUE);
    }

    /// Whether the vault holds what the kept one did.
    static boolean isWhole(OpenVault vault) throws Exception {
        vault.awaitChecked((done, total) -> { });
        String car = vault.vehicles().getFirst().id();
        return vault.readings().position().orElseThrow().equals("event-600")
                && vault.readings().history(car, Signals.SPEED, Instant.EPOCH, Instant.MAX).size() == 600
                && vault.sessions().load().isPresent();
    }
}
