import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The run-time image: the modules the program needs, and no more of them than it uses. Part of [Image].
final class Modules {
    /// What jdeps finds the jars to need, the dates of both languages, and the peer's name on a local socket.
    private static final List<String> MODULES = List.of("java.base", "java.desktop", "java.net.http", "java.sql",
            "javafx.controls", "javafx.fxml", "jdk.httpserver", "jdk.security.auth", "jdk.localedata", "jdk.net");
    /// Of java.desktop only drawing without a screen is used, for the emergency kit, printing and the tour's pictures.
    private static final List<String> UNUSED = List.of("awt_xawt", "splashscreen", "jsound");
    /// Whatever is in these is beyond reach as well: windows of another toolkit, sound, transformations of XML, the tool for
    /// key stores. Printing is not: JavaFX prints through it, and may ask for the other toolkit meanwhile.
    private static final List<String> UNREACHED = List.of("java.desktop/javax/swing", "java.desktop/com/sun/java/swing",
            "java.desktop/sun/swing", "java.desktop/javax/sound", "java.desktop/com/sun/media/sound",
            "java.xml/com/sun/org/apache/xalan", "java.xml/com/sun/org/apache/bcel", "java.xml/com/sun/org/apache/xpath",
            "java.xml/com/sun/org/apache/xml/internal/dtm", "java.base/sun/security/tools/keytool");
    /// Security providers of modules that are not among those.
    private static final List<String> ABSENT = List.of("XMLDSig", "SunPCSC", "JdkSASL", "SunPKCS11", "SunMSCAPI");
    private static final Pattern PROVIDER = Pattern.compile("security\\.provider\\.\\d+=.*");

    private Modules() {
    }

    /// @param target what Maven built
    /// @param made   where the image, and what it is made of, is put
    static Path runtime(Path target, FileTime stamp, Path made) throws IOException {
        Path modules = javafx(target, stamp, made);
        Path runtime = made.resolve("runtime");
        // Compressed: what a start needs is read from the cache, and the rest is read once if ever.
        tool("jlink", "--module-path", modules.toString(), "--add-modules", String.join(",", MODULES),
                "--include-locales", "en,de", "--no-header-files", "--no-man-pages", "--strip-java-debug-attributes",
                "--compress", "zip-9", "--exclude-resources", "@" + unreached(made), "--output", runtime.toString());
        for (String library : UNUSED) {
            Files.deleteIfExists(runtime.resolve("lib").resolve(System.mapLibraryName(library)));
        }
        providers(runtime.resolve("conf/security/java.security"));
        strip(runtime.resolve("lib"));
        return runtime;
    }

    /// Natives without the names of their inner functions, 5 MB that only a debugger reads. Where there is no `strip`
    /// they stay.
    private static void strip(Path natives) throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/strip"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(natives)) {
            for (Path library : files.filter(file -> file.toString().endsWith(".so")).toList()) {
                if (new ProcessBuilder("/usr/bin/strip", "--strip-unneeded", library.toString()).inheritIO().start()
                        .waitFor() != 0) {
                    throw new IOException("strip failed");
                }
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /// The patterns of what is left out. Of each package one class stays: a module's description lists them all.
    private static Path unreached(Path made) throws IOException {
        List<String> patterns = new ArrayList<>();
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
        // Not every platform has each.
        for (String each : UNREACHED.stream().filter(each -> Files.isDirectory(modules.resolve(each))).toList()) {
            try (Stream<Path> files = Files.walk(modules.resolve(each))) {
                files.filter(file -> file.toString().endsWith(".class")).collect(Collectors.groupingBy(Path::getParent,
                        TreeMap::new, Collectors.minBy(Comparator.naturalOrder()))).forEach((folder, first) ->
                        patterns.add("regex:" + Pattern.quote("/" + modules.relativize(folder) + "/") + "(?!"
                                + Pattern.quote(first.orElseThrow().getFileName().toString()) + "$)[^/]+"));
            }
        }
        return Files.write(made.resolve("unreached.patterns"), patterns);
    }

    /// Without the security providers whose modules stay away: each is looked for on the class path again and again, and
    /// what is found there instead are the 700 classes of another one.
    private static void providers(Path file) throws IOException {
        AtomicInteger number = new AtomicInteger();
        List<String> kept = Files.readAllLines(file).stream()
                .filter(line -> ABSENT.stream().noneMatch(name -> PROVIDER.matcher(line).matches() && line.contains("=" + name)))
                .map(line -> PROVIDER.matcher(line).matches()
                        ? line.replaceFirst("\\d+", Integer.toString(number.incrementAndGet())) : line).toList();
        Files.write(file, kept);
    }

    /// JavaFX as jmods: what its jars would unpack into somebody's home is then part of the run-time.
    private static Path javafx(Path target, FileTime stamp, Path made) throws IOException {
        Path modules = Files.createDirectories(made.resolve("modules"));
        try (Stream<Path> all = Files.list(target.resolve("javafx"))) {
            for (Path jar : all.sorted().toList()) {
                String name = jar.getFileName().toString();
                String module = name.replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
                Path classes = made.resolve(name + ".classes");
                Path natives = Files.createDirectories(made.resolve(name + ".natives"));
                Jars.unpack(jar, classes, natives);
                if (Files.exists(classes.resolve("module-info.class"))) {
                    tool("jmod", "create", "--class-path", classes.toString(), "--libs", natives.toString(),
                            "--module-version", name.replaceFirst("^javafx-[a-z]+-([0-9.]+)-.*", "$1"),
                            "--date", stamp.toString(), modules.resolve(module + ".jmod").toString());
                }
            }
        }
        return modules;
    }

    static void tool(String name, String... arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("no " + name + " in this JDK"));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        if (tool.run(writer, writer, arguments) != 0) {
            throw new IOException(name + " failed: " + said);
        }
    }
}
