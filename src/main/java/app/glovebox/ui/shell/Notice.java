package app.glovebox.ui.shell;

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

    /// The disk fills up; everything still works.
    record LittleRoom(Message text) implements Notice {
    }

    /// The disk is so full that nothing is written any more.
    record NoRoom(Message text) implements Notice {
    }

    /// The one to be told of these.
    static Notice worst(Notice... all) {
        return Stream.of(all).max(Comparator.comparingInt(Notice::weight)).orElse(new None());
    }

    private static int weight(Notice notice) {
        return switch (notice) {
            case None _ -> 0;
            case Offline _ -> 1;
            case LittleRoom _ -> 2;
            case SignedOut _ -> 3;
            case NoRoom _ -> 4;
            case OlderCopy _ -> 5;
            case Untrusted _ -> 6;
        };
    }
}
