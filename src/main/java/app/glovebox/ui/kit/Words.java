package app.glovebox.ui.kit;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The texts of one locale. Patterns follow `java.text.MessageFormat` (so an apostrophe is doubled); the bundle is
/// `app.glovebox.messages`, English being the root. A text whose one argument is a date or time is a pattern of
/// `java.time.format.DateTimeFormatter` instead: `MessageFormat` writes those in the JVM's locale, not in ours.
public final class Words {
    private static final ResourceBundle.Control ENGLISH_IS_ROOT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    public Words(Locale locale) {
        this(locale, ResourceBundle.getBundle("app.glovebox.messages", locale, ENGLISH_IS_ROOT));
    }

    /// For tests: a bundle of their own, such as a pseudo-locale.
    public Words(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    public Locale locale() {
        return locale;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    public String text(Message message) {
        return message.isNone() ? "" : text(message.key(), message.args());
    }

    public String text(String key, Object... args) {
        return text(key, List.of(args));
    }

    private String text(String key, List<Object> args) {
        String pattern;
        try {
            pattern = bundle.getString(key);
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("no text for " + key, missing);
        }
        if (args.size() == 1 && args.getFirst() instanceof TemporalAccessor moment) {
            return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
        }
        Object[] filled = args.stream().map(arg -> arg instanceof Message inner ? text(inner) : arg).toArray();
        return new MessageFormat(pattern, locale).format(filled);
    }
}
