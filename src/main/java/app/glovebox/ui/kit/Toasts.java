package app.glovebox.ui.kit;

import app.glovebox.ui.kit.look.Icon;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Results that pass by at the bottom right, newest lowest. Each stays five seconds, and as long as the pointer or the
/// keyboard is on it. Lay it over a screen; it lets clicks beside its toasts through.
public final class Toasts extends VBox {
    private static final int MOST = 4;

    /// What a toast reports; its icon and colour follow.
    public enum Kind {
        DONE("success", "fth-check-circle"), NOTE("accent", "fth-info"), FAILED("danger", "fth-alert-circle");

        private final String styleClass;
        private final String glyph;

        Kind(String styleClass, String glyph) {
            this.styleClass = styleClass;
            this.glyph = glyph;
        }
    }

    private final String close;
    private final Duration stay;

    public Toasts(Words words) {
        this(words, Duration.seconds(5));
    }

    /// @param stay how long a toast stays; shorter in tests
    Toasts(Words words, Duration stay) {
        this.close = words.text("kit.toast.close");
        this.stay = stay;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
    }

    public void show(Kind kind, String words) {
        if (getChildren().size() == MOST) {
            getChildren().removeFirst();
        }
        HBox toast = toast(kind, words);
        PauseTransition life = new PauseTransition(stay);
        life.setOnFinished(over -> getChildren().remove(toast));
        ObservableValue<Boolean> attended = toast.hoverProperty().flatMap(hovered ->
                toast.focusWithinProperty().map(focused -> hovered || focused)).orElse(false);
        attended.subscribe(held -> {
            if (held) {
                life.stop();
            } else {
                life.playFromStart();
            }
        });
        getChildren().add(toast);
        toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Closes the newest toast; answers whether there was one.
    public boolean closeNewest() {
        boolean any = !getChildren().isEmpty();
        if (any) {
            getChildren().removeLast();
        }
        return any;
    }

    private HBox toast(Kind kind, String words) {
        Icon icon = new Icon(kind.glyph);
        icon.getStyleClass().add(kind.styleClass);
        Label text = new Label(words);
        text.getStyleClass().add("toast-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button away = new Button(close, new Icon("fth-x"));
        away.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        away.getStyleClass().addAll("quiet", "bare");
        HBox toast = new HBox(icon, text, away);
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(words);
        away.setOnAction(click -> getChildren().remove(toast));
        return toast;
    }
}
