package app.glovebox.ui.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.CssWarnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ThemeCssTest {
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|gb)-[a-z0-9-]+): (#[0-9A-F]{6});");
    private static final List<String> SURFACES = List.of("-color-bg-subtle", "-color-bg-default", "-color-bg-inset",
            "-color-bg-overlay", "-gb-rail", "-color-base-1");
    private static final List<String> TEXTS = List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle",
            "-color-accent-fg", "-color-success-fg", "-color-warning-fg", "-color-danger-fg");

    @Test
    void noRuleOverAnyControlDrawsAWarning() {
        assertEquals(List.of(), CssWarnings.of(Gallery::shapes));
        assertEquals(List.of(), CssWarnings.of(Gallery::foreignControls));
        assertEquals(List.of(), CssWarnings.of(Gallery::confirm));
        assertEquals(List.of(), CssWarnings.of(Gallery::error));
    }

    @Test
    void aWarningWouldBeSeen() {
        List<String> seen = CssWarnings.of(() -> {
            StackPane wrong = new StackPane();
            wrong.setStyle("-fx-background-color: -no-such-colour;");
            return new StackPane(wrong);
        });
        assertTrue(seen.stream().anyMatch(line -> line.contains("-fx-background-color")), seen::toString);
    }

    @Test
    void lightTextAndBordersStandOutFromEverySurface() throws IOException {
        assertEquals(List.of(), tooWeak(tokens(false)));
    }

    @Test
    void darkTextAndBordersStandOutFromEverySurface() throws IOException {
        assertEquals(List.of(), tooWeak(tokens(true)));
    }

    private static List<String> tooWeak(Map<String, Color> tokens) {
        List<String> weak = new ArrayList<>();
        for (String surface : SURFACES) {
            TEXTS.forEach(text -> check(tokens, text, surface, 4.5, weak));
        }
        for (String state : List.of("accent", "success", "warning", "danger")) {
            check(tokens, "-color-" + state + "-fg", "-color-" + state + "-subtle", 4.5, weak);
            check(tokens, "-color-fg-default", "-color-" + state + "-subtle", 4.5, weak);
            check(tokens, "-color-fg-muted", "-color-" + state + "-subtle", 4.5, weak);
            check(tokens, "-color-fg-emphasis", "-color-" + state + "-emphasis", 4.5, weak);
        }
        check(tokens, "-color-fg-default", "-color-neutral-subtle", 4.5, weak);
        check(tokens, "-color-fg-emphasis", "-color-neutral-emphasis", 4.5, weak);
        check(tokens, "-color-fg-emphasis", "-gb-accent-hover", 4.5, weak);
        check(tokens, "-gb-brand-text", "-gb-brand", 4.5, weak);
        check(tokens, "-gb-border-control", "-color-bg-default", 3, weak);
        check(tokens, "-gb-border-control", "-color-bg-subtle", 3, weak);
        return weak;
    }

    private static void check(Map<String, Color> tokens, String front, String back, double least, List<String> weak) {
        assertNotNull(tokens.get(front), front);
        assertNotNull(tokens.get(back), back);
        double contrast = contrast(tokens.get(front), tokens.get(back));
        if (contrast < least) {
            weak.add(front + " on " + back + " is " + contrast);
        }
    }

    /// WCAG 2.2, relative luminance.
    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(boolean dark) throws IOException {
        String css;
        try (var file = ThemeCssTest.class.getResourceAsStream("/app/glovebox/css/theme.css")) {
            css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        int media = css.indexOf("@media");
        Map<String, Color> tokens = new HashMap<>(read(css.substring(0, media)));
        if (dark) {
            tokens.putAll(read(css.substring(media)));
        }
        return tokens;
    }

    private static Map<String, Color> read(String css) {
        Map<String, Color> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }
}
