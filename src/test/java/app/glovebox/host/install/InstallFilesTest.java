package app.glovebox.host.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.install.Damage;
import app.glovebox.install.Damage.Kind;
import app.glovebox.install.InstallState;
import app.glovebox.install.SealedList;
import app.glovebox.testing.SmallImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder sealed by the build's own tool, then harmed in one way each.
class InstallFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-19T07:42:00Z");
    @TempDir
    private static Path once;
    private static Path template;

    @TempDir
    private Path temp;
    private Path image;

    @BeforeAll
    static void sealOne() throws Exception {
        template = SmallImage.make(once.resolve("image"));
        assertEquals(new SmallImage.Said(0, "sealed " + SmallImage.FILES + " files\n"),
                SmallImage.seal(template, "1.0.0", "4f21abc"));
    }

    @BeforeEach
    void copy() throws IOException {
        image = SmallImage.copy(template, temp.resolve("image"));
    }

    @Test
    void whatTheBuildSealedIsIntact() {
        InstallState.Intact intact = (InstallState.Intact) check();
        long bytes = 12 + 200_000 + 14 + 0 + 11 + 6 + "../java.base/LICENSE".length();
        assertEquals(new InstallState.Intact(SmallImage.FILES, bytes, "1.0.0", "4f21abc", NOW), intact);
    }

    @Test
    void withoutAPackageThereIsNothingToCheck() {
        assertEquals(new InstallState.NotPackaged(),
                new InstallFiles(Optional.empty(), () -> NOW).check((done, total) -> { }));
    }

    @Test
    void oneFlippedBitInAnyFileIsNamed() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(image)) {
            files = walk.filter(file -> Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)).toList();
        }
        int flipped = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                byte[] other = bytes.clone();
                other[bytes.length / 2] ^= 1;
                Files.write(file, other);
                String path = image.relativize(file).toString();
                Damage found = only();
                boolean ofTheSeal = SealedList.FILES.contains(path);
                assertEquals(ofTheSeal ? SealedList.SIGNATURE : path, found.path());
                assertEquals(ofTheSeal ? Kind.SIGNATURE_WRONG : Kind.CHANGED, found.kind());
                Files.write(file, bytes);
                flipped++;
            }
        }
        assertEquals(SmallImage.FILES - 2 + SealedList.FILES.size(), flipped);
        assertTrue(check() instanceof InstallState.Intact);
    }

    @Test
    void aLongerAShorterAndAMissingFileAreNamed() throws IOException {
        Files.writeString(image.resolve("bin/Glovebox"), "more", StandardOpenOption.APPEND);
        Files.writeString(image.resolve("lib/app/glovebox.jar"), "x");
        Files.delete(image.resolve("lib/app/glovebox.aot"));
        assertEquals(List.of(new Damage(Kind.CHANGED, "bin/Glovebox"), new Damage(Kind.MISSING, "lib/app/glovebox.aot"),
                new Damage(Kind.CHANGED, "lib/app/glovebox.jar")), found());
    }

    @Test
    void whatWasAddedIsNamed() throws IOException {
        SmallImage.write(image, "lib/app/extra.jar", "not ours");
        Files.createSymbolicLink(image.resolve("lib/app/elsewhere"), Path.of("/etc"));
        Files.createDirectories(image.resolve("lib/app/an empty folder is none"));
        assertEquals(List.of(new Damage(Kind.ADDED, "lib/app/elsewhere"), new Damage(Kind.ADDED, "lib/app/extra.jar")),
                found());
    }

    @Test
    void aNameMadeToDeceiveIsShownHarmless() throws IOException {
        SmallImage.write(image, "lib/app/a\nb\u202Egnp.jar", "not ours");
        assertEquals(new Damage(Kind.ADDED, "lib/app/a\uFFFDb\uFFFDgnp.jar"), only());
    }

    @Test
    void aLinkInPlaceOfAFileIsNotFollowed() throws IOException {
        Path outside = Files.move(image.resolve("bin/Glovebox"), temp.resolve("same content"));
        Files.createSymbolicLink(image.resolve("bin/Glovebox"), outside);
        assertEquals(new Damage(Kind.CHANGED, "bin/Glovebox"), only());
    }

    @Test
    void aLinkInPlaceOfAFolderIsNotFollowed() throws IOException {
        Path outside = Files.move(image.resolve("bin"), temp.resolve("bin"));
        Files.createSymbolicLink(image.resolve("bin"), outside);
        assertEquals(List.of(new Damage(Kind.ADDED, "bin"), new Damage(Kind.MISSING, "bin/Glovebox")), found());
    }

    @Test
    void aLinkThatLeadsElsewhereAndAFileInPlaceOfALinkAreNamed() throws IOException {
        Path link = image.resolve("lib/runtime/legal/java.sql/LICENSE");
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("../java.base/licence"));
        Damage changed = new Damage(Kind.CHANGED, "lib/runtime/legal/java.sql/LICENSE");
        assertEquals(changed, only());
        Files.delete(link);
        Files.writeString(link, "../java.base/LICENSE");
        assertEquals(changed, only());
    }

    @Test
    void aPipeInPlaceOfAFileIsNotOpened() throws Exception {
        Path file = image.resolve("lib/app/glovebox.jar");
        Files.delete(file);
        assertTrue(new ProcessBuilder("mkfifo", file.toString()).start().waitFor(10, TimeUnit.SECONDS));
        assertEquals(new Damage(Kind.CHANGED, "lib/app/glovebox.jar"), only());
    }

    @Test
    void aListThatWasSwappedNamesWhatDiffersFromIt() throws Exception {
        String list = Files.readString(image.resolve(SealedList.LIST));
        SmallImage.reseal(image, list.replaceFirst("f [0-9a-f]{8}", "f 00000000").getBytes(StandardCharsets.UTF_8));
        assertEquals(new Damage(Kind.CHANGED, "bin/Glovebox"), only());
    }

    @Test
    void aListOrKeyOfAnotherBuildDoesNotFitTheSignature() throws Exception {
        Path other = SmallImage.copy(template, temp.resolve("other"));
        SmallImage.reseal(other, Files.readAllBytes(other.resolve(SealedList.LIST)));
        Files.copy(other.resolve(SealedList.KEY), image.resolve(SealedList.KEY),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(new Damage(Kind.SIGNATURE_WRONG, SealedList.SIGNATURE), only());
    }

    @Test
    void withoutListSignatureOrKeyThatIsSaid() throws IOException {
        for (String path : SealedList.FILES) {
            byte[] bytes = Files.readAllBytes(image.resolve(path));
            Files.delete(image.resolve(path));
            assertEquals(new Damage(Kind.MISSING, path), only());
            assertTrue(((InstallState.Damaged) check()).isOfTheList());
            Files.write(image.resolve(path), bytes);
        }
    }

    @Test
    void aListTooLongIsNotRead() throws Exception {
        byte[] huge = new byte[SealedList.MOST_BYTES + 1];
        SmallImage.reseal(image, huge);
        assertEquals(new Damage(Kind.LIST_UNREADABLE, SealedList.LIST), only());
    }

    @Test
    void aListThatIsALinkIsNotRead() throws IOException {
        Path outside = Files.move(image.resolve(SealedList.LIST), temp.resolve("list"));
        Files.createSymbolicLink(image.resolve(SealedList.LIST), outside);
        assertEquals(new Damage(Kind.LIST_UNREADABLE, SealedList.LIST), only());
    }

    @Test
    void aSignedListThatLeadsOutIsRefused() throws Exception {
        String list = Files.readString(image.resolve(SealedList.LIST));
        SmallImage.reseal(image, list.replace(" bin/Glovebox", " ../bin/Glovebox").getBytes(StandardCharsets.UTF_8));
        assertEquals(new Damage(Kind.LIST_UNREADABLE, SealedList.LIST), only());
    }

    @Test
    void aFolderThatIsGoneIsUnreadable() {
        InstallState gone = new InstallFiles(Optional.of(temp.resolve("gone")), () -> NOW).check((done, total) -> { });
        assertEquals(new InstallState.Damaged(List.of(new Damage(Kind.UNREADABLE, ".")), NOW), gone);
    }

    @Test
    void progressRunsUpToTheWhole() throws Exception {
        SmallImage.write(image, "lib/runtime/lib/modules", "m".repeat(9_000_000));
        assertEquals(0, SmallImage.seal(image, "1.0.0", "unknown").code());
        List<Long> told = new ArrayList<>();
        assertTrue(new InstallFiles(Optional.of(image), () -> NOW).check((done, total) -> {
            assertTrue(total > 9_000_000 && done <= total);
            told.add(done);
        }) instanceof InstallState.Intact);
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(told.size() >= 4, told.toString());
    }

    private InstallState check() {
        return new InstallFiles(Optional.of(image), () -> NOW).check((done, total) -> { });
    }

    private List<Damage> found() {
        return ((InstallState.Damaged) check()).found();
    }

    private Damage only() {
        assertEquals(1, found().size(), () -> found().toString());
        return found().getFirst();
    }
}
