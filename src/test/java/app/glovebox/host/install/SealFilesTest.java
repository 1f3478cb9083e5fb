package app.glovebox.host.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.install.SealedList;
import app.glovebox.testing.SmallImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The build's tool, as a process of its own.
class SealFilesTest {
    @TempDir
    private Path temp;
    private Path image;

    @BeforeEach
    void make() throws Exception {
        image = SmallImage.make(temp.resolve("image"));
    }

    @Test
    void theListIsTheTextTheProgramKnowsAndNothingElseIsWritten() throws Exception {
        Set<String> before = files();
        assertEquals(0, SmallImage.seal(image, "1.0.0", "4f21abc").code());
        byte[] list = Files.readAllBytes(image.resolve(SealedList.LIST));
        SealedList read = SealedList.open(list, Files.readAllBytes(image.resolve(SealedList.SIGNATURE)),
                Files.readAllBytes(image.resolve(SealedList.KEY)));
        assertEquals(Files.readString(image.resolve(SealedList.LIST)), read.text());
        assertEquals(before, read.entries().keySet());
        before.addAll(SealedList.FILES);
        assertEquals(before, files());
    }

    @Test
    void sealedAgainTheListIsTheSameAndTheKeyIsAnother() throws Exception {
        assertEquals(0, SmallImage.seal(image, "1.0.0", "4f21abc").code());
        byte[] list = Files.readAllBytes(image.resolve(SealedList.LIST));
        byte[] key = Files.readAllBytes(image.resolve(SealedList.KEY));
        assertEquals(0, SmallImage.seal(image, "1.0.0", "4f21abc").code());
        assertTrue(Arrays.equals(list, Files.readAllBytes(image.resolve(SealedList.LIST))));
        assertFalse(Arrays.equals(key, Files.readAllBytes(image.resolve(SealedList.KEY))));
    }

    @Test
    void aLinkThatLeavesTheImageKeepsItFromBeingSealed() throws Exception {
        Files.writeString(temp.resolve("outside"), "outside");
        for (String target : new String[] {"../../../outside", "/etc/hostname", "nowhere"}) {
            Path link = image.resolve("lib/app/link");
            Files.createSymbolicLink(link, Path.of(target));
            refused("a link that leads nowhere in the image: lib/app/link");
            Files.delete(link);
        }
    }

    @Test
    void aNameWithAControlCharacterKeepsItFromBeingSealed() throws Exception {
        SmallImage.write(image, "lib/app/two\nlines", "x");
        refused("a name that cannot stand in a list: lib/app/two?lines");
    }

    @Test
    void wrongWordsAndAFolderThatIsNoImageAreRefused() throws Exception {
        assertEquals(2, SmallImage.seal(image, "1.0.0").code());
        assertEquals(2, SmallImage.seal(image, "1.0.0", "two words").code());
        assertEquals(1, SmallImage.seal(temp, "1.0.0", "unknown").code());
    }

    private void refused(String why) throws Exception {
        SmallImage.Said said = SmallImage.seal(image, "1.0.0", "unknown");
        assertNotEquals(0, said.code());
        assertTrue(said.text().contains(why), said.text());
        assertFalse(Files.exists(image.resolve(SealedList.LIST)));
    }

    private Set<String> files() throws Exception {
        try (Stream<Path> walk = Files.walk(image)) {
            return new TreeSet<>(walk.filter(file -> !Files.isDirectory(file))
                    .map(file -> image.relativize(file).toString()).toList());
        }
    }
}
