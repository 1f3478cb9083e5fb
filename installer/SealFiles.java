import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// Seals the files of a packaged program: lists them with their SHA-256 and signs the list, so that the installed program
/// can tell whether its files are those that were built. The format is told in `app.glovebox.install.SealedList`.
///
/// Run last of all, when nothing in the folder changes any more: `java installer/SealFiles.java IMAGE_DIR VERSION
/// BUILD_ID`. The key pair is made here, used once, and its private half goes with this process.
public final class SealFiles {
    private static final String LIST = "lib/app/installed.files";
    private static final List<String> OURS = List.of(LIST, LIST + ".sig", LIST + ".key");
    private static final String WORD = "[A-Za-z0-9._+-]{1,100}";
    private static final int LONGEST_PATH = 1024;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Path image;
    private final TreeMap<String, String> lines = new TreeMap<>();

    private SealFiles(Path image) {
        this.image = image;
    }

    /// What keeps the files from being sealed, in one line for the console.
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        private RefusedException(String why) {
            super(why);
        }
    }

    public static void main(String[] arguments) throws GeneralSecurityException {
        if (arguments.length != 3 || !arguments[1].matches(WORD) || !arguments[2].matches(WORD)) {
            System.err.println("usage: java SealFiles.java IMAGE_DIR VERSION BUILD_ID");
            System.exit(2);
        }
        try {
            SealFiles seal = new SealFiles(Path.of(arguments[0]).toRealPath());
            int files = seal.seal(arguments[1], arguments[2]);
            System.out.println("sealed " + files + " files");
        } catch (IOException failed) {
            System.err.println("not sealed: " + failed);
            System.exit(1);
        }
    }

    /// Answers how many there are.
    private int seal(String version, String build) throws IOException, GeneralSecurityException {
        if (!Files.isDirectory(image.resolve(LIST).getParent())) {
            throw new RefusedException("no folder lib/app in it");
        }
        for (String ours : OURS) {
            Files.deleteIfExists(image.resolve(ours));
        }
        Files.walkFileTree(image, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                list(file, attributes);
                return FileVisitResult.CONTINUE;
            }
        });
        StringBuilder text = new StringBuilder("glovebox-files 1\nversion " + version + "\nbuild " + build + "\n");
        lines.forEach((path, line) -> text.append(line).append(' ').append(path).append('\n'));
        write(text.toString().getBytes(StandardCharsets.UTF_8));
        return lines.size();
    }

    private void list(Path file, BasicFileAttributes attributes) throws IOException {
        String path = image.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (path.length() > LONGEST_PATH || path.indexOf('\\') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException("a name that cannot stand in a list: " + path.replaceAll("\\p{Cntrl}", "?"));
        }
        if (attributes.isSymbolicLink()) {
            byte[] target = Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
            stayInside(file, path);
            lines.put(path, "l " + hex(sha256().digest(target)) + " " + target.length);
        } else if (attributes.isRegularFile()) {
            lines.put(path, "f " + hashed(file));
        } else {
            throw new RefusedException("neither a file nor a link: " + path);
        }
    }

    /// Where a link leads must be in the image, by a way that holds wherever the image is put.
    private void stayInside(Path link, String path) throws IOException {
        Path target = Files.readSymbolicLink(link);
        if (target.isAbsolute() || !Files.exists(link) || !link.toRealPath().startsWith(image)
                || !link.resolveSibling(target).normalize().startsWith(image)) {
            throw new RefusedException("a link that leads nowhere in the image: " + path);
        }
    }

    private void write(byte[] list) throws IOException, GeneralSecurityException {
        if (list.length > MOST_BYTES) {
            throw new RefusedException("the list is too long");
        }
        KeyPair once = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature seal = Signature.getInstance("Ed25519");
        seal.initSign(once.getPrivate());
        seal.update(list);
        Files.write(image.resolve(OURS.get(0)), list);
        Files.write(image.resolve(OURS.get(1)), seal.sign());
        Files.write(image.resolve(OURS.get(2)), once.getPublic().getEncoded());
    }

    /// Hash and size, the size being that of what was hashed.
    private static String hashed(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                digest.update(buffer, 0, got);
                size += got;
            }
        }
        return hex(digest.digest()) + " " + size;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() throws IOException {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new RefusedException("this Java has no SHA-256");
        }
    }
}
