package app.glovebox.update.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppVersionTest {
    @Test
    void numbersCountAsNumbersAndAWordComesBeforeNone() {
        List<String> ascending = List.of("0.9", "1.0.0-SNAPSHOT", "1.0.0-beta", "1.0.0", "1.0.1", "1.2", "1.10", "1.10.0.1", "2");
        List<AppVersion> versions = ascending.stream().map(AppVersion::new).toList();
        assertEquals(versions, versions.reversed().stream().sorted().toList());
        for (int at = 1; at < versions.size(); at++) {
            assertTrue(versions.get(at).isNewerThan(versions.get(at - 1)), ascending.get(at));
        }
        assertEquals(0, new AppVersion("1.2").compareTo(new AppVersion("1.2.0.0")));
    }

    @Test
    void anythingElseIsNone() {
        Stream.of("", "1.", ".1", "1.2.3.4.5", "1234567", "1.0-", "1.0 ", "1.0-ä", "v1", "1.0-a/b", "1.0-" + "a".repeat(25))
                .forEach(text -> assertThrows(IllegalArgumentException.class, () -> new AppVersion(text), text));
    }
}
