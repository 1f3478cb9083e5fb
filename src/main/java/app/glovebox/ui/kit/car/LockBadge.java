package app.glovebox.ui.kit.car;

import app.glovebox.ui.kit.look.Icon;
import app.glovebox.vehicle.Truth;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The disc on the roof: a closed padlock, an open one, or a ring with a question mark. Its words stand elsewhere.
final class LockBadge extends StackPane {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass UNLOCKED = PseudoClass.getPseudoClass("unlocked");
    private final Icon padlock = new Icon("fth-lock");
    private final Label unknown = new Label("?");

    LockBadge() {
        getStyleClass().add("lock-badge");
        getChildren().addAll(padlock, unknown);
        show(Truth.Lock.UNKNOWN, false);
    }

    /// @param proven whether that is so now: only then is a closed padlock green
    void show(Truth.Lock lock, boolean proven) {
        pseudoClassStateChanged(LOCKED, lock == Truth.Lock.LOCKED && proven);
        pseudoClassStateChanged(UNLOCKED, lock == Truth.Lock.UNLOCKED);
        padlock.setGlyph(lock == Truth.Lock.UNLOCKED ? "fth-unlock" : "fth-lock");
        padlock.setVisible(lock != Truth.Lock.UNKNOWN);
        unknown.setVisible(lock == Truth.Lock.UNKNOWN);
    }
}
