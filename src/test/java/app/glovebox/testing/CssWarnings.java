package app.glovebox.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.application.ColorScheme;
import javafx.collections.ObservableList;
import javafx.css.CssParser;
import javafx.scene.Parent;

/// Hears every complaint about style sheets while a node is shown.
public final class CssWarnings {
    private CssWarnings() {
    }

    /// What the parser and the resolving of colours complain about, light at 100 % and dark at 200 % text.
    public static List<String> of(Supplier<? extends Parent> node) {
        List<String> found = Collections.synchronizedList(new ArrayList<>());
        Logger log = Logger.getLogger("");
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                // The program's own lines may come from a test that runs beside this one.
                if (line.getLoggerName() == null || !line.getLoggerName().startsWith("app.glovebox")) {
                    found.add(new SimpleFormatter().formatMessage(line));
                }
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        ObservableList<CssParser.ParseError> errors = Fx.run(CssParser::errorsProperty);
        Fx.run(errors::clear);
        log.addHandler(ear);
        try {
            Shots.take("css-light", 1100, 900, ColorScheme.LIGHT, 1, node);
            Shots.take("css-dark", 1100, 900, ColorScheme.DARK, 2, node);
            Fx.run(() -> errors.forEach(error -> found.add(error.getMessage())));
        } finally {
            log.removeHandler(ear);
        }
        return List.copyOf(found);
    }
}
