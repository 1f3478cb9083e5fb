package app.glovebox.tour;

import app.glovebox.install.SealedList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// A package with a few small files, sealed as the build seals the real one. The program started from it checks it as
/// it would check that.
public final class SmallPackage {
    private static final String HARMED = "lib/app/glovebox.jar";
    private static final Map<String, String> FILES = Map.of("bin/Glovebox", "the launcher", HARMED, "the program",
            "lib/app/Glovebox.cfg", "how it is launched", "lib/runtime/lib/modules", "the Java runtime");

    private final Path folder;

    private SmallPackage(Path folder) {
        this.folder = folder;
    }

    /// @param folder made if missing
    public static SmallPackage make(Path folder, String version) throws IOException {
        TreeMap<String, SealedList.Entry> entries = new TreeMap<>();
        try {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                Files.createDirectories(folder.resolve(file.getKey()).getParent());
                Files.write(folder.resolve(file.getKey()), content);
                entries.put(file.getKey(), new SealedList.Entry(false, HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)), content.length));
            }
            seal(folder, new SealedList(version, "tour", entries).text().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has SHA-256 and Ed25519", impossible);
        }
        return new SmallPackage(folder);
    }

    private static void seal(Path folder, byte[] list) throws IOException, GeneralSecurityException {
        KeyPair once = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature seal = Signature.getInstance("Ed25519");
        seal.initSign(once.getPrivate());
        seal.update(list);
        Files.write(folder.resolve(SealedList.LIST), list);
        Files.write(folder.resolve(SealedList.SIGNATURE), seal.sign());
        Files.write(folder.resolve(SealedList.KEY), once.getPublic().getEncoded());
    }

    /// Flips one bit, always the same.
    public void flip() throws IOException {
        byte[] content = Files.readAllBytes(folder.resolve(HARMED));
        content[0] ^= 1;
        Files.write(folder.resolve(HARMED), content);
    }
}
