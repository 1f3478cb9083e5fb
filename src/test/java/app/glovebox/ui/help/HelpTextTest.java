package app.glovebox.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.glovebox.ui.help.HelpText.Part;
import app.glovebox.ui.help.HelpText.Shape;
import app.glovebox.ui.kit.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HelpTextTest {
    @Test
    void linesThatFollowEachOtherAreOnePart() {
        HelpText text = HelpText.read("x", """
                # Title

                One
                sentence.
                - a point
                  that goes on
                - another

                ## Heading
                After it.
                """);
        assertEquals("Title", text.title());
        assertEquals(List.of(new Part(Shape.PARAGRAPH, "One sentence."), new Part(Shape.POINT, "a point that goes on"),
                new Part(Shape.POINT, "another"), new Part(Shape.HEADING, "Heading"),
                new Part(Shape.PARAGRAPH, "After it.")), text.parts());
    }

    @Test
    void bothLanguagesHaveTheSameTopicsInTheSameShape() {
        List<HelpText> english = HelpText.all(new Words(Locale.ENGLISH));
        List<HelpText> german = HelpText.all(new Words(Locale.GERMANY));
        assertEquals(HelpText.TOPICS, english.stream().map(HelpText::topic).toList());
        for (int i = 0; i < english.size(); i++) {
            assertFalse(english.get(i).title().isEmpty());
            assertFalse(english.get(i).title().equals(german.get(i).title()), english.get(i).topic());
            assertEquals(shapes(english.get(i)), shapes(german.get(i)), english.get(i).topic());
        }
    }

    @Test
    void anotherLanguageReadsEnglish() {
        assertEquals(HelpText.all(new Words(Locale.ENGLISH)), HelpText.all(new Words(Locale.FRENCH)));
    }

    private static List<Shape> shapes(HelpText text) {
        return text.parts().stream().map(Part::shape).toList();
    }
}
