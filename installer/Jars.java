import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The jars Maven brings, made into what the program's folder holds of them. Part of [Image].
final class Jars {
    private static final Pattern FONT = Pattern.compile(".*/[^/]+\\.(otf|ttf)");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib)");
    /// A jar that carries a signature is left out of the cache, all its classes with it; nothing here asks for one, and the
    /// sealed list of files covers the jar.
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final Pattern MANIFEST = Pattern.compile(
            "Manifest-Version|Main-Class|Multi-Release|(Implementation|Specification)-.*");
    private static final String SHEET = "app/glovebox/css/theme.css";
    private static final String BASE = "atlantafx/base/theme/";
    private static final List<String> BASE_SHEETS = List.of(BASE + "primer-light.css", BASE + "primer-dark.css");
    private static final String SQLITE = "org/sqlite/native/";
    /// A key derivation, digests and the Portal's certificates are used of it. PDFBox would encrypt with it: nothing here does.
    private static final String BOUNCY_CASTLE = "org/bouncycastle";
    /// Tables for reading documents in old East Asian encodings.
    private static final Pattern CHARACTERS = Pattern.compile("org/apache/fontbox/cmap/(?!Identity-)[^/]+");
    /// AtlantaFX's other themes.
    private static final Pattern OTHER_SHEETS = Pattern.compile(BASE + "(?!primer-(light|dark)\\.)[^/]+\\.[bc]ss");
    /// The look JavaFX had long ago.
    private static final String CASPIAN = "com/sun/javafx/scene/control/skin/caspian/";
    private static final int YEAR_2000 = 946_684_800;

    private Jars() {
    }

    /// What is in a JavaFX jar, its natives apart.
    static void unpack(Path jar, Path classes, Path natives) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                if (entry.getName().startsWith("META-INF/") || entry.getName().startsWith(CASPIAN)) {
                    continue;
                }
                Path to = NATIVE.matcher(entry.getName()).matches()
                        ? natives.resolve(Path.of(entry.getName()).getFileName().toString())
                        : classes.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /// The jars as they are shipped: without signatures, natives of other platforms, tables nothing reads, and what is never
    /// reached of the largest ones. Beside them what is read as a file: SQLite's library, and the typefaces, which JavaFX
    /// would copy out of a jar to the folder for temporary files.
    ///
    /// @param parts  the folder of those the program is made with
    /// @param own    the program's own
    /// @param sheets what takes the place of style sheets, by their names in the jars
    static Path shipped(Path parts, Path own, Map<String, Path> sheets, Path to) throws IOException {
        Path fonts = Files.createDirectories(to.resolve("fonts"));
        files(own, name -> FONT.matcher(name).matches(), fonts);
        copy(own, to.resolve("glovebox.jar"), name -> !FONT.matcher(name).matches() && !sheets.containsKey(name),
                starting(sheets, "app/"));
        try (Stream<Path> listed = Files.list(parts)) {
            List<Path> all = listed.sorted().toList();
            List<Path> large = all.stream().filter(jar -> called(jar).startsWith("bc")).toList();
            Needed needed = new Needed(BOUNCY_CASTLE, large, Stream.concat(Stream.of(own),
                    all.stream().filter(jar -> !large.contains(jar) && !called(jar).startsWith("pdfbox"))).toList());
            for (Path jar : all) {
                String called = called(jar);
                if (called.startsWith("sqlite-jdbc")) {
                    files(jar, name -> name.startsWith(sqlite()) && NATIVE.matcher(name).matches(), to);
                }
                if (called.startsWith("ikonli-feather")) {
                    files(jar, name -> FONT.matcher(name).matches(), fonts);
                }
                copy(jar, to.resolve(called), name -> !name.startsWith(SQLITE) && !SIGNATURE.matcher(name).matches()
                        && !CHARACTERS.matcher(name).matches() && !OTHER_SHEETS.matcher(name).matches()
                        && !sheets.containsKey(name) && (!large.contains(jar) || needed.keeps(name)),
                        called.startsWith("atlantafx") ? starting(sheets, BASE) : Map.of());
            }
        }
        return to;
    }

    private static String called(Path jar) {
        return jar.getFileName().toString();
    }

    /// Where the driver's jar keeps SQLite's library of this platform.
    private static String sqlite() {
        String system = System.getProperty("os.name");
        return SQLITE + (system.startsWith("Mac") ? "Mac" : system.startsWith("Windows") ? "Windows" : "Linux") + "/"
                + System.getProperty("os.arch").replace("amd64", "x86_64") + "/";
    }

    /// Some of what is in a jar, side by side in a folder.
    private static void files(Path jar, Predicate<String> wanted, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> wanted.test(each.getName())).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, to.resolve(Path.of(entry.getName()).getFileName().toString()));
                }
            }
        }
    }

    /// The style sheets in a folder, by their names in the jars: the program's as it is written, those it stands on without
    /// what dresses nothing here.
    static Map<String, Path> sheets(Path parts, Path own, Path to) throws IOException {
        Map<String, Path> sheets = new TreeMap<>();
        Files.createDirectories(to);
        files(own, SHEET::equals, to);
        try (Stream<Path> listed = Files.list(parts)) {
            files(listed.filter(jar -> called(jar).startsWith("atlantafx")).findFirst().orElseThrow(),
                    BASE_SHEETS::contains, to);
        }
        for (String name : Stream.concat(Stream.of(SHEET), BASE_SHEETS.stream()).toList()) {
            sheets.put(name, to.resolve(name.substring(name.lastIndexOf('/') + 1)));
        }
        for (String name : BASE_SHEETS) {
            Path sheet = sheets.get(name);
            Files.writeString(sheet, BaseSheet.trimmed(Files.readString(sheet), own));
        }
        return sheets;
    }

    private static Map<String, Path> starting(Map<String, Path> all, String with) {
        Map<String, Path> some = new TreeMap<>(all);
        some.keySet().removeIf(name -> !name.startsWith(with));
        return some;
    }

    /// The same entries in the same order and then some more, stored as of one moment.
    private static void copy(Path jar, Path to, Predicate<String> wanted, Map<String, Path> more) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().filter(each -> wanted.test(each.getName())).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    put(entry.getName(), entry.getName().equals(JarFile.MANIFEST_NAME) ? brief(in) : in, out);
                }
            }
            for (Map.Entry<String, Path> each : more.entrySet()) {
                try (InputStream in = Files.newInputStream(each.getValue())) {
                    put(each.getKey(), in, out);
                }
            }
        }
    }

    /// A manifest without the digests of what was signed, a megabyte of them, and without what module systems read that do
    /// not run here: the manifest of every jar with a class in the cache is read at each start.
    private static InputStream brief(InputStream manifest) throws IOException {
        Manifest whole = new Manifest(manifest);
        whole.getEntries().clear();
        whole.getMainAttributes().keySet().removeIf(name -> !MANIFEST.matcher(name.toString()).matches());
        ByteArrayOutputStream brief = new ByteArrayOutputStream();
        whole.write(brief);
        return new ByteArrayInputStream(brief.toByteArray());
    }

    private static void put(String name, InputStream content, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(Instant.ofEpochSecond(YEAR_2000)));
        out.putNextEntry(entry);
        content.transferTo(out);
        out.closeEntry();
    }
}
