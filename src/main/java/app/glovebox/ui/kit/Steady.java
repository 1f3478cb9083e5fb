package app.glovebox.ui.kit;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A property that tells only what is new: a value equal to the one it has changes nothing, and nothing is laid out for
/// it. For what is found out again once a second.
public final class Steady<T> extends ReadOnlyObjectWrapper<T> {
    /// @param first may be null
    public Steady(T first) {
        super(first);
    }

    @Override
    public void set(T value) {
        if (!Objects.equals(value, get())) {
            super.set(value);
        }
    }
}
