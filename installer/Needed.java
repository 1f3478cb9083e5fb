import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Of a library of which little is used: the classes that other jars name, those that these name, and so on. A name in a
/// string counts, for a class can be asked for by it. Part of [Image].
final class Needed {
    private static final Pattern VERSIONED = Pattern.compile("^META-INF/versions/\\d+/");
    private static final String CLASS = ".class";

    private final Pattern named;
    /// Of each of the library's classes, by its name with slashes: what it is in each version of Java.
    private final Map<String, List<byte[]>> library = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Deque<byte[]> unread = new ArrayDeque<>();

    /// @param root the package all its classes are under, with slashes
    /// @param jars the library's
    /// @param others all that might use it
    Needed(String root, List<Path> jars, List<Path> others) throws IOException {
        named = Pattern.compile(root.replace("/", "[/.]") + "[/.][\\w/.$]+");
        for (Path jar : jars) {
            for (Map.Entry<String, List<byte[]>> each : classes(jar).entrySet()) {
                library.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).addAll(each.getValue());
            }
        }
        for (Path jar : others) {
            classes(jar).values().forEach(unread::addAll);
        }
        while (!unread.isEmpty()) {
            read(unread.pop());
        }
    }

    /// Whether an entry of one of the library's jars is to be kept; what is no class always is.
    boolean keeps(String entry) {
        return !entry.endsWith(CLASS) || entry.endsWith("-info" + CLASS) || reached.contains(name(entry));
    }

    private void read(byte[] bytes) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof Utf8Entry text) {
                Matcher matcher = named.matcher(text.stringValue());
                while (matcher.find()) {
                    reach(matcher.group().replace('.', '/'));
                }
            }
        }
    }

    private void reach(String name) {
        List<byte[]> found = library.get(name);
        if (found != null && reached.add(name)) {
            unread.addAll(found);
        }
    }

    private static Map<String, List<byte[]>> classes(Path jar) throws IOException {
        Map<String, List<byte[]>> classes = new HashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> each.getName().endsWith(CLASS)).toList()) {
                classes.computeIfAbsent(name(entry.getName()), name -> new ArrayList<>())
                        .add(zip.getInputStream(entry).readAllBytes());
            }
        }
        return classes;
    }

    private static String name(String entry) {
        return VERSIONED.matcher(entry).replaceFirst("").replaceFirst("\\.class$", "");
    }
}
