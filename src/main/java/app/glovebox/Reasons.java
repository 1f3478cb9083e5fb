package app.glovebox;

import app.glovebox.host.FolderRefusedException;
import app.glovebox.store.StoreException;
import java.net.BindException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/// Why the program could not do as asked, in one line for the console: no class names, no paths, no stack traces.
final class Reasons {
    private static final int DEPTH = 8;

    private Reasons() {
    }

    static String of(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEPTH; depth++, at = at.getCause()) {
            Optional<String> known = known(at);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return "something went wrong that has no name yet (" + failure.getClass().getSimpleName() + ")";
    }

    private static Optional<String> known(Throwable failure) {
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
            case FileSystemException other -> String.valueOf(other.getReason()).contains("No space")
                    ? "the disk is full" : "a file could not be read or written";
            default -> null;
        });
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
