package app.glovebox.custody;

import java.util.List;

/// What stands on an emergency kit, in the language of whoever prints it.
///
/// @param language its tag, for screen readers
/// @param fields   where the data lies and whose it is
/// @param groups   the words in groups of three; an empty one is left blank, to be filled in by hand
/// @param foot     what the sheet is worth in wrong hands
public record KitSheet(Paper paper, String language, String title, String lead, List<Field> fields, Part words,
        List<String> groups, Part steps, String foot) {
    /// What it is printed on.
    public enum Paper { A4, LETTER }

    /// A line with its name; an empty value is left blank.
    public record Field(String name, String value) {
    }

    /// A heading and what stands under it, a paragraph each.
    public record Part(String heading, List<String> paragraphs) {
        public Part {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public KitSheet {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
    }

    /// Nothing of what stands on it: it may hold the words.
    @Override
    public String toString() {
        return "KitSheet[***]";
    }
}
