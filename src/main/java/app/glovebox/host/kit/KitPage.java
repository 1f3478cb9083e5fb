package app.glovebox.host.kit;

import app.glovebox.custody.KitSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Draws a sheet, from top to bottom. Lengths are points, 1/72 inch.
final class KitPage {
    private static final float MARGIN = 54;
    private static final float GAP = 12;
    private static final float BODY = 10.5f;
    private static final float LEADING = 1.4f;
    private static final float ROW = 27;
    private static final float NAME_WIDTH = 120;
    private static final int COLUMNS = 2;
    private static final int PER_GROUP = 3;
    private static final float GREY = 0.35f;

    private final PDPageContentStream out;
    private final KitFonts fonts;
    private final float width;
    private float y;

    private KitPage(PDPageContentStream out, KitFonts fonts, PDRectangle paper) {
        this.out = out;
        this.fonts = fonts;
        width = paper.getWidth() - 2 * MARGIN;
        y = paper.getHeight() - MARGIN;
    }

    /// The finished file; the caller owns the bytes.
    static byte[] draw(KitSheet sheet) {
        // PDFBox makes colours; AWT would look for a display to do so.
        System.setProperty("java.awt.headless", "true");
        PDRectangle paper = switch (sheet.paper()) {
            case A4 -> PDRectangle.A4;
            case LETTER -> PDRectangle.LETTER;
        };
        Wiped bytes = new Wiped();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(paper);
            document.addPage(page);
            document.getDocumentCatalog().setLanguage(sheet.language());
            document.getDocumentInformation().setTitle(sheet.title());
            KitFonts fonts = KitFonts.into(document);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                new KitPage(out, fonts, paper).all(sheet);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            bytes.wipe();
        }
    }

    private void all(KitSheet sheet) throws IOException {
        paragraph(sheet.title(), fonts.strong(), 20, 0);
        y -= GAP / 2;
        paragraph(sheet.lead(), fonts.plain(), BODY, 0);
        y -= GAP / 2;
        for (KitSheet.Field field : sheet.fields()) {
            field(field);
        }
        heading(sheet.words());
        for (String text : sheet.words().paragraphs()) {
            paragraph(text, fonts.plain(), BODY, 0);
        }
        groups(sheet.groups());
        heading(sheet.steps());
        int step = 1;
        for (String text : sheet.steps().paragraphs()) {
            at(step++ + ".", fonts.strong(), BODY, MARGIN, y - BODY);
            paragraph(text, fonts.plain(), BODY, 18);
            y -= 2;
        }
        y -= GAP;
        paragraph(sheet.foot(), fonts.strong(), BODY, 0);
    }

    private void heading(KitSheet.Part part) throws IOException {
        y -= GAP * 1.5f;
        paragraph(part.heading(), fonts.strong(), 13, 0);
        y -= 2;
    }

    /// Name at the left; what belongs there, or the line to write it on, at the right.
    private void field(KitSheet.Field field) throws IOException {
        y -= ROW - BODY;
        at(field.name(), fonts.plain(), BODY, MARGIN, y - BODY);
        List<String> lines = wrapped(field.value(), fonts.strong(), BODY, width - NAME_WIDTH);
        for (int i = 0; i < lines.size(); i++) {
            y -= i == 0 ? BODY : BODY * LEADING;
            at(lines.get(i), fonts.strong(), BODY, MARGIN + NAME_WIDTH, y);
        }
        line(MARGIN + NAME_WIDTH, MARGIN + width, y - 4);
    }

    private void groups(List<String> groups) throws IOException {
        float cell = width / COLUMNS;
        for (int i = 0; i < groups.size(); i++) {
            if (i % COLUMNS == 0) {
                y -= ROW;
            }
            float left = MARGIN + i % COLUMNS * cell;
            at(Integer.toString(i + 1), fonts.strong(), BODY, left, y);
            blanks(left + 18, cell - 18 - (i % COLUMNS == 0 ? GAP : 0), groups.get(i));
        }
        y -= GAP / 2;
    }

    private void blanks(float left, float room, String group) throws IOException {
        String[] words = group.isEmpty() ? new String[0] : group.split(" ");
        float each = room / PER_GROUP;
        for (int i = 0; i < PER_GROUP; i++) {
            float from = left + i * each;
            line(from, from + each - 6, y - 4);
            if (i < words.length) {
                at(words[i], fonts.words(), 10, from + 2, y);
            }
        }
    }

    private void paragraph(String text, PDFont font, float size, float indent) throws IOException {
        for (String line : wrapped(text, font, size, width - indent)) {
            y -= size;
            at(line, font, size, MARGIN + indent, y);
            y -= size * (LEADING - 1);
        }
    }

    private void at(String text, PDFont font, float size, float x, float baseline) throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, baseline);
        out.showText(KitFonts.known(text, font));
        out.endText();
    }

    private void line(float from, float to, float height) throws IOException {
        out.setLineWidth(0.6f);
        out.setStrokingColor(GREY);
        out.moveTo(from, height);
        out.lineTo(to, height);
        out.stroke();
    }

    /// Breaks at blanks, and inside what is wider than a line by itself, as the place of a file may be. Never empty.
    private static List<String> wrapped(String text, PDFont font, float size, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(joined, font, size) > room) {
                lines.add(line.toString());
                joined = word;
            }
            while (width(joined, font, size) > room) {
                int fits = joined.length() - 1;
                while (width(joined.substring(0, fits), font, size) > room) {
                    fits--;
                }
                lines.add(joined.substring(0, fits));
                joined = joined.substring(fits);
            }
            line = new StringBuilder(joined);
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(KitFonts.known(text, font)) * size / 1000;
    }

    private static final class Wiped extends ByteArrayOutputStream {
        private void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
