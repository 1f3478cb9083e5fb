package app.glovebox;

import app.glovebox.host.DiskSpace;
import app.glovebox.host.FolderRefusedException;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.FreeSpace;
import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/// Why the program could not do as asked, in one line for the console: no class names, no paths, no stack traces.
final class Reasons {
    private static final int DEPTH = 8;
    /// Less than this is what a disk has left that took all it could.
    private static final long FULL_BYTES = 1_000_000;

    private Reasons() {
    }

    static String of(Throwable failure) {
        return of(failure, new DiskSpace());
    }

    static String of(Throwable failure, FreeSpace space) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEPTH; depth++, at = at.getCause()) {
            Optional<String> known = known(at, space);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return "something went wrong that has no name yet (" + failure.getClass().getSimpleName() + ")";
    }

    private static Optional<String> known(Throwable failure, FreeSpace space) {
        return Optional.ofNullable(switch (failure) {
            case FolderRefusedException _ -> "the data folder holds other things; name a new or an empty one";
            case BindException taken -> String.valueOf(taken.getMessage()).contains("in use") ? "the port is in use"
                    : "that address is not one of this computer";
            case UnknownHostException _ -> "that host name is not known";
            case UnresolvedAddressException _ -> "that host name is not known";
            case SocketException _ -> "the port cannot be listened to";
            case StoreException store -> store(store.kind());
            case AccessDeniedException _ -> "the folder cannot be written";
            case FileAlreadyExistsException _ -> "where the folder should be there is a file";
            case NotDirectoryException _ -> "where the folder should be there is a file";
            case FileSystemException other -> isFull(other.getFile(), space) ? "the disk is full"
                    : "a file could not be read or written";
            default -> null;
        });
    }

    /// What the system says of a full disk it says in any language. Of a file that could not be made, its folder is asked.
    private static boolean isFull(String file, FreeSpace space) {
        try {
            Path at = file == null ? null : Path.of(file).toAbsolutePath();
            while (at != null && !Files.exists(at)) {
                at = at.getParent();
            }
            return at != null && space.bytes(at) < FULL_BYTES;
        } catch (IOException | InvalidPathException unknown) {
            return false;
        }
    }

    private static String store(StoreException.Kind kind) {
        return switch (kind) {
            case BUSY -> "another Glovebox is using this folder";
            case FULL -> "the disk is full";
            case NEWER_VERSION -> "the Portal's store was written by a newer Glovebox";
            case DAMAGED, FOREIGN, NOT_A_DATABASE -> "the Portal's store is damaged";
            case UNREADABLE -> "the Portal's store could not be read or written";
        };
    }
}
