package app.glovebox.arrival;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A place named from outside the program, as `glovebox://settings/security`.
///
/// @param page one of the room's pages; empty for the room as a whole
public record Link(Room room, String page) {
    /// How every text begins that this program is given as a link.
    static final String SCHEME = "glovebox:";
    private static final int LONGEST = 200;
    private static final Map<String, Link> KNOWN = Stream.of(Room.values())
            .flatMap(room -> Stream.concat(Stream.of(""), room.pages.stream()).map(page -> new Link(room, page)))
            .collect(Collectors.toUnmodifiableMap(Link::text, Function.identity()));

    /// Where a link can lead. What is only reached by doing something, a ceremony for example, is not here.
    public enum Room {
        OVERVIEW("overview"),
        SETTINGS("settings", "appearance", "security", "locking", "storage", "history", "backup", "export"),
        DRILL("drill"),
        RESTORE("restore"),
        HELP("help", "protection", "forgotten", "locking", "lost", "older", "history", "links");

        private final String word;
        private final List<String> pages;

        Room(String word, String... pages) {
            this.word = word;
            this.pages = List.of(pages);
        }

        public List<String> pages() {
            return pages;
        }
    }

    public Link {
        if (!page.isEmpty() && !room.pages.contains(page)) {
            throw new IllegalArgumentException("no such page");
        }
    }

    /// Whether this is meant to be a link, known or not.
    public static boolean isLink(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// The link of exactly this text; empty for any other text.
    public static Optional<Link> parse(String text) {
        return text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(KNOWN.get(text));
    }

    public String text() {
        return SCHEME + "//" + room.word + (page.isEmpty() ? "" : "/" + page);
    }
}
