package app.glovebox.host.kit;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The typefaces of a sheet, embedded in one document.
record KitFonts(PDFont plain, PDFont strong, PDFont words) {
    private static final String FOLDER = "/app/glovebox/fonts/";

    static KitFonts into(PDDocument document) throws IOException {
        return new KitFonts(whole(document, "Inter-Regular.otf"), whole(document, "Inter-SemiBold.otf"),
                PDType0Font.load(document, new TTFParser().parse(file("JetBrainsMono-Medium.ttf")), true));
    }

    /// The text with a question mark for what the typeface lacks, as a name may hold any sign there is.
    static String known(String text, PDFont font) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String one = Character.toString(sign);
            known.append(has(font, one) ? one : "?");
        });
        return known.toString();
    }

    private static boolean has(PDFont font, String sign) {
        try {
            return font.encode(sign).length > 0;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }

    /// Outlines of the PostScript kind cannot be embedded in part, and stand in the file as what they are: a CID font
    /// of type 0 whose character numbers are glyph numbers (ISO 32000-2, 9.7.4.2).
    private static PDFont whole(PDDocument document, String name) throws IOException {
        TrueTypeFont parsed = new OTFParser().parse(file(name));
        PDFont font = PDType0Font.load(document, parsed, false);
        COSDictionary inner = (COSDictionary) ((COSArray) font.getCOSObject()
                .getDictionaryObject(COSName.DESCENDANT_FONTS)).getObject(0);
        inner.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        inner.removeItem(COSName.CID_TO_GID_MAP);
        COSDictionary descriptor = inner.getCOSDictionary(COSName.FONT_DESC);
        descriptor.getCOSStream(COSName.FONT_FILE2).setItem(COSName.SUBTYPE, COSName.OPEN_TYPE);
        descriptor.setItem(COSName.FONT_FILE3, descriptor.getItem(COSName.FONT_FILE2));
        descriptor.removeItem(COSName.FONT_FILE2);
        return font;
    }

    private static RandomAccessReadBuffer file(String name) throws IOException {
        try (InputStream in = KitFonts.class.getResourceAsStream(FOLDER + name)) {
            return new RandomAccessReadBuffer(in.readAllBytes());
        }
    }
}
