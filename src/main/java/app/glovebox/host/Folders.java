package app.glovebox.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where this program keeps its files.
///
/// @param root the one folder everything lies under
public record Folders(Path root) {

    /// The folder asked for, else `GLOVEBOX_DATA`, else what the platform wants: XDG base directories on Linux,
    /// Application Support on macOS, AppData on Windows. Nothing is made yet.
    public static Folders choose(Optional<Path> asked, Map<String, String> environment, String osName, Path home) {
        return new Folders(asked
                .or(() -> set(environment, "GLOVEBOX_DATA"))
                .orElseGet(() -> platform(environment, osName, home))
                .toAbsolutePath().normalize());
    }

    public Path accountsList() {
        return root.resolve("accounts.list");
    }

    public Path vaults() {
        return root.resolve("vaults");
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path window() {
        return root.resolve("window.properties");
    }

    public Path lockRules() {
        return root.resolve("lock.rules");
    }

    /// How many starts in a row did not come through.
    public Path starts() {
        return root.resolve("starts");
    }

    /// What the update check remembers.
    public Path updates() {
        return root.resolve("update.state");
    }

    /// Locked by the program that uses this folder.
    public Path hold() {
        return root.resolve("hold");
    }

    /// Where that program can be spoken to.
    public Path holdSocket() {
        return root.resolve("hold.socket");
    }

    /// The embedded Portal's own folder.
    public Path portal() {
        return root.resolve("portal");
    }

    /// Makes the root ready: 0700 if it is new, empty or ours. A folder that holds other things and is open to others
    /// is refused: closing it could lock people out of what is theirs.
    ///
    /// @throws FolderRefusedException for such a folder
    public void open() throws IOException {
        if (Files.isDirectory(root) && !isPrivate(root) && !isOurs()) {
            throw new FolderRefusedException();
        }
        makePrivate(root);
    }

    private boolean isOurs() throws IOException {
        List<Path> ours = List.of(accountsList(), vaults(), log(), window(), lockRules(), starts(), updates(), hold(),
                holdSocket(), portal());
        try (Stream<Path> inside = Files.list(root)) {
            List<Path> found = inside.toList();
            return found.isEmpty() || found.stream().anyMatch(ours::contains);
        }
    }

    private static boolean isPrivate(Path folder) throws IOException {
        return !folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                || PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)).endsWith("------");
    }

    /// Makes a folder of ours and its parents, the last one 0700 where the file system knows such things.
    public static Path makePrivate(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.setPosixFilePermissions(folder, ownerOnly);
        } else {
            Files.createDirectories(folder);
        }
        return folder;
    }

    private static Path platform(Map<String, String> environment, String osName, Path home) {
        if (osName.startsWith("Mac")) {
            return home.resolve("Library/Application Support/Glovebox");
        }
        if (osName.startsWith("Windows")) {
            return set(environment, "APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Glovebox");
        }
        // The XDG specification says a relative path is to be ignored.
        return set(environment, "XDG_DATA_HOME").filter(Path::isAbsolute)
                .orElse(home.resolve(".local/share")).resolve("glovebox");
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank()).map(Path::of);
    }
}
