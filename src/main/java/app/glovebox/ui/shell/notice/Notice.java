package app.glovebox.ui.shell.notice;

import app.glovebox.ui.kit.Message;
import java.util.Comparator;
import java.util.stream.Stream;

/// What the banner says: that something is not as usual, the worst of it if there is more.
public sealed interface Notice {
    /// Nothing is unusual.
    record None() implements Notice {
    }

    /// The Portal does not answer; saved data is shown.
    record Offline(Message text) implements Notice {
    }

    /// The Portal is not the trusted one; nothing was sent.
    record Untrusted(Message text) implements Notice {
    }

    /// The vault is an older copy; nothing is synced.
    record OlderCopy(Message text) implements Notice {
    }

    /// The Portal ended the session.
    record SignedOut(Message text) implements Notice {
    }

    /// The vault takes no changes, so nothing new is kept; why is not known here.
    record Unkept(Message text) implements Notice {
    }

    /// The backup that was due could not be made; the vault is as it was.
    record NoBackup(Message text) implements Notice {
    }

    /// The disk fills up; everything still works.
    record LittleRoom(Message text) implements Notice {
    }

    /// The disk is so full that nothing is written any more.
    record NoRoom(Message text) implements Notice {
    }

    /// The one to be told of these.
    public static Notice worst(Notice... all) {
        return Stream.of(all).max(Comparator.comparingInt(Notice::weight)).orElse(new None());
    }

    private static int weight(Notice notice) {
        return switch (notice) {
            case None _ -> 0;
            case Offline _ -> 1;
            case NoBackup _ -> 2;
            case LittleRoom _ -> 3;
            case SignedOut _ -> 4;
            case Unkept _ -> 5;
            case NoRoom _ -> 6;
            case OlderCopy _ -> 7;
            case Untrusted _ -> 8;
        };
    }
}
