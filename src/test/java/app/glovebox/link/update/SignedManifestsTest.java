package app.glovebox.link.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.update.Signed;
import app.glovebox.update.manifest.Manifest;
import app.glovebox.update.manifest.Refusal;
import app.glovebox.update.manifest.RefusedException;
import app.glovebox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedManifestsTest {
    private final SignedManifests reader = new SignedManifests();

    @Test
    void readsWhatAPublisherWrites() throws Exception {
        Manifest manifest = reader.read(Json.write(Signed.fields(100, "1.1.0")));
        assertEquals(100, manifest.sequence());
        assertEquals("1.1.0", manifest.releases().getFirst().version().text());
        assertEquals("Schneller.", manifest.notes("de"));
        assertEquals("Faster.\n<b>Not bold</b>", manifest.notes("fr"));
    }

    @Test
    void duplicateUnknownAndMissingMembersAreRefused() {
        String good = new String(Json.write(Signed.fields(100, "1.1.0")), StandardCharsets.UTF_8);
        malformed(good.replaceFirst("\\{", "{\"sequence\":99,"));
        malformed(good.replaceFirst("\\{", "{\"unknown\":1,"));
        malformed(good.replaceFirst("\"channel\":\"stable\",", ""));
        malformed(good.replace("\"en\":", "\"de\":\"x\",\"en\":"));
        malformed(good + "{}");
        malformed(good.replace(":100,", ":\"100\","));
        malformed(good.replace(":100,", ":100.5,"));
        malformed(good.replace("\"stable\"", "null"));
    }

    @Test
    void deepNestingAndLongTextsAreRefused() {
        malformed("[".repeat(5000));
        malformed("{\"notes\":".repeat(40) + "1" + "}".repeat(40));
        malformed(but("notes", Map.of("en", "x".repeat(Manifest.LONGEST_NOTES + 1))));
        malformed(but("product", "x".repeat(41)));
        malformed(but("releases", IntStream.range(0, 17).mapToObj(n -> Signed.release("p" + n, "1.1.0")).toList()));
    }

    @Test
    void textThatReadsOtherwiseThanItWasWrittenIsRefused() {
        for (String hidden : List.of("\u202e", "\u2066", "\u200f", "\u001b[2J", "\r", "\t", "\u0000", "\u0085")) {
            malformed(but("notes", Map.of("en", "a" + hidden + "b")));
        }
    }

    @Test
    void everyFieldKeepsToItsForm() {
        malformed(but("sequence", 0));
        malformed(but("issued", "2026-11-27T12:00:00+01:00"));
        malformed(but("expires", "2020-01-01T00:00:00Z"));
        malformed(but("releases", List.of()));
        malformed(but("releases", List.of(Signed.release("a", "1.1.0"), Signed.release("a", "1.2.0"))));
        malformed(but("notes", Map.of("de", "Nur Deutsch")));
        malformed(but("notes", Map.of("en", "x", "english", "x")));
        release("version", "latest");
        release("sha256", "AB".repeat(32));
        release("size", 0);
        release("build", "a b");
        for (String page : List.of("http://downloads.example/a", "file:///etc/passwd", "https:///a", "https://me@x.example/",
                "javascript:alert(1)", "https://x.example/ä", "https://x.example/ a", "https://" + "x".repeat(300))) {
            release("page", page);
        }
    }

    private void release(String field, Object value) {
        Map<String, Object> release = new HashMap<>(Signed.release(Signed.PLATFORM, "1.1.0"));
        release.put(field, value);
        malformed(but("releases", List.of(release)));
    }

    private static String but(String field, Object value) {
        Map<String, Object> fields = Signed.fields(100, "1.1.0");
        fields.put(field, value);
        return new String(Json.write(fields), StandardCharsets.UTF_8);
    }

    private void malformed(String payload) {
        assertEquals(Refusal.MALFORMED, assertThrows(RefusedException.class,
                () -> reader.read(payload.getBytes(StandardCharsets.UTF_8)), payload).why(), payload);
    }
}
