package app.glovebox.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.arrival.Link.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"glovebox://overview,OVERVIEW,''", "glovebox://settings,SETTINGS,''",
        "glovebox://settings/security,SETTINGS,security", "glovebox://settings/storage,SETTINGS,storage",
        "glovebox://settings/appearance,SETTINGS,appearance", "glovebox://drill,DRILL,''",
        "glovebox://restore,RESTORE,''", "glovebox://help,HELP,''", "glovebox://help/links,HELP,links"})
    void aPlaceIsNamed(String text, Room room, String page) {
        assertEquals(Optional.of(new Link(room, page)), Link.parse(text));
        assertEquals(text, new Link(room, page).text());
        assertEquals(Optional.of(new Arrival.Linked(new Link(room, page))), Arrival.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"glovebox:", "glovebox:/", "glovebox://", "glovebox:overview", "glovebox:/overview",
        "glovebox:///overview", "GLOVEBOX://overview", "Glovebox://overview", "glovebox://Overview",
        "glovebox://overview/", "glovebox://overview/security", "glovebox://settings/", "glovebox://settings//security",
        "glovebox://settings/security/", "glovebox://settings/security/words", "glovebox://settings/SECURITY",
        "glovebox://settings/.", "glovebox://settings/../overview", "glovebox://settings?group=security",
        "glovebox://settings#security", "glovebox://me@settings", "glovebox://settings:443", "glovebox://settings%2Fsecurity",
        "glovebox://settings/securit%79", "glovebox://%6fverview", "glovebox://overview ", " glovebox://overview",
        "glovebox://overview\n", "glovebox://overview\0", "glovebox://overv\u0456ew", "glovebox://overview\u200b",
        "glovebox://lock", "glovebox://unlock", "glovebox://restore/home/mara/x.gbvault", "glovebox://export",
        "glovebox://signout", "glovebox://help/nothing", "glovebox\\://overview", "https://overview", "overview", ""})
    void anythingElseIsNoLink(String text) {
        assertEquals(Optional.empty(), Link.parse(text));
    }

    @Test
    void oneThatIsNotKnownIsOnlyKnownToBeALink() {
        Arrival unknown = new Arrival.Unknown();
        assertEquals(Optional.of(unknown), Arrival.read("glovebox://lock"));
        assertEquals(Optional.of(unknown), Arrival.of("GloveBox://" + "x".repeat(300)));
        assertEquals("glovebox:", unknown.text());
        assertEquals(Optional.of(unknown), Arrival.read(unknown.text()));
        assertEquals(Optional.empty(), Link.parse("glovebox://" + "x".repeat(100_000)));
        assertThrows(IllegalArgumentException.class, () -> new Link(Room.OVERVIEW, "security"));
    }

    @Test
    void everyLinkIsReadAsItIsWritten() {
        for (Room room : Room.values()) {
            for (String page : room.pages()) {
                String text = new Link(room, page).text();
                assertEquals(new Link(room, page), Link.parse(text).orElseThrow());
                assertTrue(text.matches("glovebox://[a-z]+/[a-z]+"), text);
            }
        }
    }

    @Test
    void aFileIsOneThatIsThere() throws Exception {
        Path file = Files.createFile(folder.resolve("a backup ä.gbvault"));
        assertEquals(Optional.of(new Arrival.Backup(file)), Arrival.of(file.toString()));
        assertEquals(Optional.of(new Arrival.Backup(file)), Arrival.of(file.toUri().toString()));
        assertEquals(Optional.empty(), Arrival.of(folder.toString()));
        assertEquals(Optional.empty(), Arrival.of(folder.resolve("gone.gbvault").toString()));
        for (String none : new String[] {"", "a\0b", "file:///%00", "file:///a?b", "file:///a#b", "file:///%zz",
            "file://host/x", "/" + "x".repeat(5_000)}) {
            assertEquals(Optional.empty(), Arrival.of(none), none);
        }
    }

    @Test
    void aFileThatIsHandedOverDependsOnNobodysFolder() {
        assertEquals(Optional.of(new Arrival.Backup(Path.of("/media/stick/x.gbvault"))), Arrival.read("/media/stick/x.gbvault"));
        assertEquals(Optional.of(new Arrival.Plain()), Arrival.read(""));
        for (String none : new String[] {"x.gbvault", "../x.gbvault", "/a\0b", "/" + "x".repeat(5_000), "https://x"}) {
            assertEquals(Optional.empty(), Arrival.read(none), none);
        }
        assertThrows(IllegalArgumentException.class, () -> new Arrival.Backup(Path.of("x.gbvault")));
    }

    @Test
    void whatIsMeantToBeALinkIsNeverTakenForAFile() {
        assertTrue(Link.isLink("glovebox:anything"));
        assertTrue(Link.isLink("GLOVEBOX://x"));
        assertFalse(Link.isLink("glovebox"));
        assertFalse(Link.isLink("./glovebox:x"));
    }
}
