package app.glovebox.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.concurrent.TimeUnit;

/// A folder laid out as a package is, with few and small files.
public final class SmallImage {
    /// Every file and link of it.
    public static final int FILES = 7;
    private static final String LIST = "lib/app/installed.files";

    private SmallImage() {
    }

    /// What a process said and how it ended.
    public record Said(int code, String text) {
    }

    /// Not sealed.
    public static Path make(Path folder) throws IOException {
        write(folder, "bin/Glovebox", "the launcher");
        write(folder, "lib/app/glovebox.jar", "x".repeat(200_000));
        write(folder, "lib/app/Glovebox.cfg", "[Application]\n");
        write(folder, "lib/app/glovebox.aot", "");
        write(folder, "lib/runtime/legal/java.base/LICENSE", "the licence");
        write(folder, "lib/runtime/lib/größe mit leer.so", "native");
        Files.createDirectories(folder.resolve("lib/runtime/legal/java.sql"));
        Files.createSymbolicLink(folder.resolve("lib/runtime/legal/java.sql/LICENSE"), Path.of("../java.base/LICENSE"));
        return folder;
    }

    public static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// As the packaging does it.
    public static Said seal(Path image, String... words) throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "installer/SealFiles.java", image.toString());
        tool.command().addAll(java.util.List.of(words));
        tool.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS"));
        Process process = tool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Said(process.exitValue(), said);
    }

    /// Another list in its place, signed by another key.
    public static void reseal(Path image, byte[] list) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature seal = Signature.getInstance("Ed25519");
        seal.initSign(pair.getPrivate());
        seal.update(list);
        Files.write(image.resolve(LIST), list);
        Files.write(image.resolve(LIST + ".sig"), seal.sign());
        Files.write(image.resolve(LIST + ".key"), pair.getPublic().getEncoded());
    }

    /// Links are copied as links.
    public static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(at)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), java.nio.file.LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }
}
