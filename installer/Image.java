import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes the program's folder out of what Maven built: a run-time image of the modules needed, the jars beside it, a
/// launcher, and a cache of classes already loaded and linked. Then the platform's own script makes packages of it.
///
/// Run by `mvn -Pinstaller verify` as `java installer/Image.java TARGET VERSION TIMESTAMP BUILD`, in the project's folder, with
/// the JDK whose run-time it packs. What it does is the same on every platform; it was tried on Linux.
final class Image {
    /// In the training run all is compiled by the first compiler without a profile, and at every start what was compiled
    /// then is again, at once; but not what is to reach the second compiler: keys, ciphers, the vault.
    private static final List<String> UNTRAINED = List.of(
            "org.bouncycastle.crypto.generators.Argon2BytesGenerator::roundFunction",
            "org.bouncycastle.crypto.generators.Argon2BytesGenerator::fill*",
            "org.bouncycastle.crypto.generators.Argon2BytesGenerator$FillBlock::*", "org.bouncycastle.crypto.digests.*::*",
            "com.sun.crypto.*::*", "sun.security.*::*", "app.glovebox.vault.*::*", "java.math.*::*");

    private final Path target;
    private final String version;
    private final FileTime stamp;
    private final String build;
    private final Path work;

    private Image(Path target, String version, Instant stamp, String build) {
        this.target = target;
        this.version = version;
        this.stamp = FileTime.from(stamp);
        this.build = build;
        work = target.resolve("installer");
    }

    public static void main(String[] arguments) throws Exception {
        Image image = new Image(Path.of(arguments[0]).toAbsolutePath(), arguments[1], Instant.parse(arguments[2]),
                arguments[3]);
        Path root = image.make();
        image.train(root);
        image.seal(root);
        image.pack(root);
    }

    private Path make() throws IOException, InterruptedException {
        Path made = work.resolve("image");
        delete(made);
        delete(work.resolve("made"));
        Path runtime = Modules.runtime(target, stamp, work.resolve("made"));
        printers(runtime);
        Path own = target.resolve("glovebox-" + version + ".jar");
        Path jars = Jars.shipped(work.resolve("jars"), own, sheets(runtime, own), work.resolve("made/jars"));
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "glovebox",
                "--app-version", version.replaceFirst("-.*", ""), "--dest", made.toString(),
                "--runtime-image", runtime.toString(), "--input", jars.toString(),
                "--main-jar", "glovebox.jar", "--main-class", "app.glovebox.Glovebox"));
        for (String option : options()) {
            arguments.addAll(List.of("--java-options", option));
        }
        Modules.tool("jpackage", arguments.toArray(String[]::new));
        try (Stream<Path> found = Files.list(made)) {
            Path root = found.findFirst().orElseThrow();
            if (isLinux()) {
                launcher(root);
            }
            return root;
        }
    }

    /// The style sheets as they are shipped, each also as JavaFX stores it, which is looked for first: parsing the program's
    /// own took 110 ms of every start.
    private Map<String, Path> sheets(Path runtime, Path own) throws IOException, InterruptedException {
        Map<String, Path> sheets = Jars.sheets(work.resolve("jars"), own, work.resolve("made/sheets"));
        for (Map.Entry<String, Path> each : List.copyOf(sheets.entrySet())) {
            Path binary = each.getValue().resolveSibling(each.getValue().getFileName().toString().replace(".css", ".bss"));
            finish(new ProcessBuilder(runtime.resolve("bin/java").toString(), "-m",
                    "javafx.graphics/com.sun.javafx.css.parser.Css2Bin", each.getValue().toString(), binary.toString())
                    .inheritIO().start(), each.getKey());
            sheets.put(each.getKey().replace(".css", ".bss"), binary);
        }
        return sheets;
    }

    private void printers(Path runtime) throws IOException, InterruptedException {
        String classes = work.resolve("made/printers").toString();
        finish(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "--system",
                runtime.toString(), "--add-modules", "javafx.graphics", "-d", classes, "installer/Printers.java")
                .inheritIO().start(), "installer/Printers.java");
        finish(new ProcessBuilder(runtime.resolve("bin/java").toString(), "-Djava.awt.headless=true",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=javafx.graphics", "--add-modules",
                "javafx.graphics", "-cp", classes, "Printers")
                .redirectErrorStream(true).redirectOutput(work.resolve("made/printers.log").toFile()).start(),
                "asking for printers in the run-time image");
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    /// In the place of jpackage's own, which asks the package manager whose file it is before it starts anything: 300 to
    /// 500 ms of every start.
    private void launcher(Path root) throws IOException {
        StringBuilder script = new StringBuilder("""
                #!/bin/sh
                # Starts the program: its own run-time, the options it was measured with, the arguments as they came.
                root=$(readlink -f -- "$0")
                root=${root%/bin/*}
                app=$root/lib/app
                # Without a graphics card JavaFX draws by itself: through OpenGL the processor would draw all the same, 150 ms
                # later and with 55 MB more.
                order=es2,sw
                if ! [ -e /dev/dri ] && ! [ -e /dev/nvidia0 ]; then
                    order=sw
                    export GDK_GL=disable
                fi
                # What the program writes is for its owner only.
                umask 077
                exec "$root/lib/runtime/bin/java" \\
                    "-Dprism.order=$order" \\
                """);
        for (String option : options()) {
            script.append("    \"").append(option.replace("$APPDIR", "$app").replace("$ROOTDIR", "$root"))
                    .append("\" \\\n");
        }
        script.append("    -cp \"").append(classPath(app(root), "$app")).append("\" \\\n")
                .append("    app.glovebox.Glovebox \"$@\"\n");
        Path launcher = root.resolve("bin/glovebox");
        Files.writeString(launcher, script);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(root.resolve("lib/libapplauncher.so"));
    }

    private List<String> options() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("installer/jvm.options"))) {
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        }
    }

    /// Starts the program as the launcher would, walks its first screens, and keeps what was loaded and linked by then. Where
    /// there is no screen for it, what JavaFX does at a window of this platform is not among that, and a start takes longer.
    private void train(Path root) throws IOException, InterruptedException {
        touch(root);
        Path app = app(root);
        Path runtime = runtime(root);
        Path java = runtime.resolve("bin/java");
        Path recorded = work.resolve("made/recorded.aot");
        Path cache = app.resolve("glovebox.aot");
        List<String> options = new ArrayList<>();
        for (String option : options()) {
            if (!option.startsWith("-XX:AOTCache")) {
                options.add(option.replace("$APPDIR", app.toString()).replace("$ROOTDIR", root.toString()));
            }
        }
        List<String> training = new ArrayList<>(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded,
                "-XX:TieredStopAtLevel=1", "-XX:CompileCommand=quiet"));
        UNTRAINED.forEach(methods -> training.add("-XX:CompileCommand=exclude," + methods));
        try (Screen screen = Screen.open()) {
            run(java, options, app, training, List.of("app.glovebox.TourStart", work.resolve("made/data").toString()),
                    screen::show);
        }
        run(java, options, app, List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded,
                "-XX:AOTCache=" + cache), List.of(), _ -> { });
        // Nobody but the launcher starts anything here.
        try (Stream<Path> programs = Files.list(runtime.resolve("bin"))) {
            for (Path program : programs.filter(each -> !isLinux() || !each.endsWith("java")).toList()) {
                Files.delete(program);
            }
        }
        if (isLinux()) {
            // jpackage's own launcher read these; ours is a script.
            Files.delete(app.resolve("glovebox.cfg"));
            Files.delete(app.resolve(".jpackage.xml"));
        }
        touch(root);
    }

    private void run(Path java, List<String> options, Path app, List<String> mode, List<String> program,
            Consumer<ProcessBuilder> where) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(mode);
        command.addAll(List.of("-cp", classPath(app, app.toString())));
        command.addAll(program);
        Path said = work.resolve("made/training.log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        where.accept(builder);
        if (builder.start().waitFor() != 0) {
            throw new IOException("the training run failed, see " + said);
        }
    }

    /// In the order the launcher was told.
    ///
    /// @param named what stands for the folder
    private static String classPath(Path app, String named) throws IOException {
        try (Stream<String> lines = Files.lines(app.resolve("glovebox.cfg"))) {
            return String.join(java.io.File.pathSeparator, lines.filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", named)).toList());
        }
    }

    /// The cache is refused when a jar is younger than it was; a package keeps whole seconds.
    private void touch(Path root) throws IOException {
        Map<Path, FileTime> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> !Files.isSymbolicLink(file)).forEach(file -> all.put(file, stamp));
        }
        for (Map.Entry<Path, FileTime> file : all.entrySet()) {
            Files.setLastModifiedTime(file.getKey(), file.getValue());
        }
    }

    private void seal(Path root) throws IOException, InterruptedException {
        java(Path.of("installer/SealFiles.java"), root.toString(), version, build);
        touch(root);
    }

    private static void java(Path source, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString()));
        command.addAll(List.of(arguments));
        finish(new ProcessBuilder(command).inheritIO().start(), source.toString());
    }

    private void pack(Path root) throws IOException, InterruptedException {
        if (isLinux()) {
            ProcessBuilder builder = new ProcessBuilder("bash", "installer/linux/package.sh", root.toString(), version,
                    work.toString(), Long.toString(stamp.toInstant().getEpochSecond()));
            finish(builder.inheritIO().start(), "installer/linux/package.sh");
        }
    }

    private static void finish(Process process, String what) throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IOException(what + " failed");
        }
    }

    private static Path app(Path root) {
        return Files.isDirectory(root.resolve("lib/app")) ? root.resolve("lib/app")
                : Files.isDirectory(root.resolve("Contents/app")) ? root.resolve("Contents/app") : root.resolve("app");
    }

    private static Path runtime(Path root) {
        return Files.isDirectory(root.resolve("lib/runtime")) ? root.resolve("lib/runtime")
                : Files.isDirectory(root.resolve("Contents/runtime")) ? root.resolve("Contents/runtime/Contents/Home")
                : root.resolve("runtime");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path at, IOException failure) throws IOException {
                Files.delete(at);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
