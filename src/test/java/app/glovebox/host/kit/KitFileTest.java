package app.glovebox.host.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.custody.KitSheet.Paper;
import app.glovebox.custody.KitSheet;
import app.glovebox.custody.KitWriter.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KitFileTest {
    private static final List<String> BLANK = Collections.nCopies(8, "");
    private static final List<String> FILLED =
            Stream.iterate(0, i -> i + 1).limit(8).map(i -> "abandon ability zoo").toList();

    @TempDir
    private Path folder;
    private final KitFile kits = new KitFile(where -> 1_000_000_000L);

    @Test
    void isOnePageOfThatPaperWithEveryTextOnIt() throws IOException {
        for (Paper paper : Paper.values()) {
            Path file = folder.resolve(paper + ".pdf");
            assertEquals(Outcome.DONE, kits.write(file, sheet(paper, BLANK)));
            try (PDDocument read = Loader.loadPDF(file.toFile())) {
                assertEquals(1, read.getNumberOfPages());
                PDRectangle box = read.getPage(0).getMediaBox();
                assertEquals(paper == Paper.A4 ? PDRectangle.A4.getHeight() : PDRectangle.LETTER.getHeight(),
                        box.getHeight());
                String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
                for (String said : List.of("Glovebox-Notfallblatt", "Größe und Übung", "mara@lindqvist.example",
                        "Wörter", "Erster Schritt", "Straße", "Zum Schluss")) {
                    assertTrue(text.contains(said), () -> said + " in " + text);
                }
                assertEquals("de", read.getDocumentCatalog().getLanguage());
            }
        }
    }

    @Test
    void nothingOfItRunsOffThePage() throws IOException {
        Path file = folder.resolve("long.pdf");
        kits.write(file, sheet(Paper.LETTER, FILLED));
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            float[] lowest = {Float.MAX_VALUE};
            float[] rightmost = {0};
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    lowest[0] = Math.min(lowest[0], at.getPageHeight() - at.getYDirAdj());
                    rightmost[0] = Math.max(rightmost[0], at.getXDirAdj() + at.getWidthDirAdj());
                }
            }.getText(read);
            assertTrue(lowest[0] > 36, "down to " + lowest[0]);
            assertTrue(rightmost[0] < PDRectangle.LETTER.getWidth() - 36, "out to " + rightmost[0]);
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        Path file = folder.resolve("fonts.pdf");
        kits.write(file, sheet(Paper.A4, FILLED));
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            PDPage page = read.getPage(0);
            int fonts = 0;
            for (COSName name : page.getResources().getFontNames()) {
                assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                fonts++;
            }
            assertEquals(3, fonts);
        }
    }

    @Test
    void theWordsStandOnItOnlyIfTheyWereGiven() throws IOException {
        Path with = folder.resolve("with.pdf");
        Path without = folder.resolve("without.pdf");
        kits.write(with, sheet(Paper.A4, FILLED));
        kits.write(without, sheet(Paper.A4, BLANK));
        assertTrue(text(with).contains("abandon"));
        assertFalse(text(without).contains("abandon"));
    }

    @Test
    void isForTheOwnerOnlyAndReplacesWhatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("kit.pdf"), "former");
        assertEquals(Outcome.DONE, kits.write(file, sheet(Paper.A4, BLANK)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(text(file).contains("Notfallblatt"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void saysWhetherRoomOrRightIsMissing() throws IOException {
        Path gone = folder.resolve("gone").resolve("kit.pdf");
        assertEquals(Outcome.UNWRITABLE, kits.write(gone, sheet(Paper.A4, BLANK)));
        assertEquals(Outcome.NO_ROOM, new KitFile(where -> 0).write(gone, sheet(Paper.A4, BLANK)));
        Path taken = Files.createDirectory(folder.resolve("taken.pdf"));
        Files.createFile(taken.resolve("inside"));
        assertEquals(Outcome.UNWRITABLE, kits.write(taken, sheet(Paper.A4, BLANK)));
        assertTrue(Files.exists(taken.resolve("inside")));
        assertFalse(Files.exists(folder.resolve("taken.pdf.new")));
    }

    @Test
    void aSignTheTypefaceLacksDoesNotStopIt() throws IOException {
        Path file = folder.resolve("signs.pdf");
        KitSheet sheet = new KitSheet(Paper.A4, "en", "Kit \u0915", "", List.of(), part("W"), BLANK, part("S"), "");
        assertEquals(Outcome.DONE, kits.write(file, sheet));
        assertTrue(text(file).contains("Kit ?"));
    }

    private static String text(Path file) throws IOException {
        try (PDDocument read = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static KitSheet sheet(Paper paper, List<String> groups) {
        String step = "Erster Schritt durch eine lange Straße, der über zwei Zeilen geht, weil so viel zu sagen ist. "
                .repeat(2).strip();
        return new KitSheet(paper, "de", "Glovebox-Notfallblatt", "Größe und Übung", List.of(
                new KitSheet.Field("Konto", "mara@lindqvist.example"), new KitSheet.Field("Portal", "https://127.0.0.1:8443"),
                new KitSheet.Field("Tresordatei", "/home/mara/" + "ordner/".repeat(30) + "x.vault"),
                new KitSheet.Field("Erstellt am", "26. November 2026"), new KitSheet.Field("Liegt bei", "")),
                new KitSheet.Part("Wörter", List.of("Von Hand.")), groups,
                new KitSheet.Part("Wenn", Collections.nCopies(5, step)), "Zum Schluss");
    }

    private static KitSheet.Part part(String heading) {
        return new KitSheet.Part(heading, List.of());
    }
}
