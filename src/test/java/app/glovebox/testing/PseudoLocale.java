package app.glovebox.testing;

import app.glovebox.ui.kit.Words;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The English texts grown by 40 %, with accents: what a long language will do to the layout.
public final class PseudoLocale extends ResourceBundle {
    private static final double GROWTH = 0.4;
    /// Patterns of dates, units and keys: a long language does not lengthen them.
    private static final List<String> KEPT = List.of("reading.time.", "reading.unit.", "reading.span.",
            "overview.refresh.key");
    private final ResourceBundle english;

    private PseudoLocale(ResourceBundle english) {
        this.english = english;
    }

    public static Words words() {
        return new Words(Locale.ENGLISH, new PseudoLocale(new Words(Locale.ENGLISH).bundle()));
    }

    @Override
    protected Object handleGetObject(String key) {
        String text = english.getString(key);
        return KEPT.stream().anyMatch(key::startsWith) ? text : longer(text);
    }

    /// Grows the first word outside any placeholder, so that patterns stay patterns.
    static String longer(String text) {
        long letters = text.replaceAll("\\{[^{}]*}", "").chars().filter(Character::isLetter).count();
        int more = (int) Math.ceil(letters * GROWTH);
        if (more == 0 || text.contains(",choice,")) {
            return text;
        }
        return text + " " + "ö".repeat(Math.min(more, 9)) + (more > 9 ? " " + "ü".repeat(Math.min(more - 9, 9)) : "")
                + (more > 18 ? " " + "é".repeat(more - 18) : "");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(english.keySet());
    }
}
