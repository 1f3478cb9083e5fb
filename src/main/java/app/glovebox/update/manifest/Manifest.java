package app.glovebox.update.manifest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a publisher says is the newest Glovebox. Its shape is checked here, whether it is believed is
/// judged elsewhere.
///
/// @param sequence counts up with every manifest of a key
/// @param notes    what is new, plain text by language (`en`, `de`); English is always there
public record Manifest(String product, String channel, long sequence, Span span, List<Release> releases,
        Map<String, String> notes) {
    /// What the notes of one language may have at most, in characters.
    public static final int LONGEST_NOTES = 4000;
    private static final int MOST = 16;
    private static final Pattern WORD = Pattern.compile("[a-z0-9_-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    /// Controls but line breaks, and what turns the direction of writing around: text must read as it was written.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\n]]|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|\\p{Cs}|\\p{Co}");

    /// @throws IllegalArgumentException if it is not one by the rules
    public Manifest {
        require(WORD.matcher(product).matches() && WORD.matcher(channel).matches(), "name");
        require(sequence > 0, "number");
        releases = List.copyOf(releases);
        notes = Map.copyOf(notes);
        require(!releases.isEmpty() && releases.size() <= MOST, "releases");
        HashSet<String> platforms = new HashSet<>();
        require(releases.stream().allMatch(release -> platforms.add(release.platform())), "platform twice");
        require(notes.containsKey("en") && notes.size() <= MOST, "languages");
        require(notes.keySet().stream().allMatch(language -> LANGUAGE.matcher(language).matches()), "language");
        require(notes.values().stream().allMatch(text -> text.length() <= LONGEST_NOTES
                && !UNPRINTABLE.matcher(text).find()), "notes");
    }

    /// When it was made, and until when it is believed; real time.
    public record Span(Instant issued, Instant expires) {
        public Span {
            require(issued.isBefore(expires), "span");
        }

        public Duration length() {
            return Duration.between(issued, expires);
        }
    }

    /// One package of the newest version.
    ///
    /// @param platform for which computers and in which form, `linux-x86_64-deb`
    /// @param build    which build of the version it is
    /// @param size     of the package in bytes
    /// @param sha256   of the package, in lower-case hexadecimal
    /// @param page     where a person finds it
    public record Release(String platform, AppVersion version, String build, long size, String sha256, URI page) {
        private static final Pattern BUILD = Pattern.compile("[0-9A-Za-z._+-]{1,64}");
        private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
        private static final Pattern PAGE = Pattern.compile("https://[\\x21-\\x7e]{1,290}");
        private static final long LARGEST = 4_000_000_000L;

        public Release {
            require(WORD.matcher(platform).matches() && BUILD.matcher(build).matches(), "package");
            require(size > 0 && size <= LARGEST && DIGEST.matcher(sha256).matches(), "package");
            require(PAGE.matcher(page.toString()).matches() && page.getHost() != null && page.getUserInfo() == null,
                    "page");
        }
    }

    /// The package for that kind of computer.
    public Optional<Release> release(String platform) {
        return releases.stream().filter(each -> each.platform().equals(platform)).findFirst();
    }

    /// In that language, else in English.
    public String notes(String language) {
        return notes.getOrDefault(language, notes.get("en"));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not a manifest: " + what);
        }
    }
}
