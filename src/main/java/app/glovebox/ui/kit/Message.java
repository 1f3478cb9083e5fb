package app.glovebox.ui.kit;

import java.util.Arrays;
import java.util.List;

/// A text to be: a key of the bundle and what goes into it. View-models speak in these, views translate. An argument
/// may itself be a message.
public record Message(String key, List<Object> args) {
    /// The empty text.
    public static final Message NONE = new Message("", List.of());

    public static Message of(String key, Object... args) {
        return new Message(key, Arrays.asList(args));
    }

    public boolean isNone() {
        return key.isEmpty();
    }
}
