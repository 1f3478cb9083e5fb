package app.glovebox.host.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What lies in a folder and those below it, by its path with slashes. No link is followed.
final class FileWalk extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 40;

    /// FILE and LINK can be compared, OTHER cannot, UNREADABLE could not be looked at.
    enum Kind { FILE, LINK, OTHER, UNREADABLE }

    /// @param size of a file
    record Seen(Path path, Kind kind, long size) {
    }

    private final Path root;
    private final int most;
    private final NavigableMap<String, Seen> seen = new TreeMap<>();
    private boolean cut;

    private FileWalk(Path root, int most) {
        this.root = root;
        this.most = most;
    }

    /// @param most how many there may be; more are not looked at
    static FileWalk of(Path root, int most) throws IOException {
        FileWalk walk = new FileWalk(root, most);
        Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, walk);
        return walk;
    }

    NavigableMap<String, Seen> seen() {
        return seen;
    }

    /// Whether there are more.
    boolean isCut() {
        return cut;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        Kind kind = attributes.isRegularFile() ? Kind.FILE : attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
        return note(file, kind, attributes.size());
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return note(file, Kind.UNREADABLE, 0);
    }

    private FileVisitResult note(Path file, Kind kind, long size) {
        if (seen.size() == most) {
            cut = true;
            return FileVisitResult.TERMINATE;
        }
        seen.put(root.relativize(file).toString().replace(File.separatorChar, '/'), new Seen(file, kind, size));
        return FileVisitResult.CONTINUE;
    }

    /// A folder that could not be read to its end is no reason to stop.
    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
        return failure == null ? FileVisitResult.CONTINUE : note(folder, Kind.UNREADABLE, 0);
    }
}
