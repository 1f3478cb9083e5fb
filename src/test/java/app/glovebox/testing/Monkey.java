package app.glovebox.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Uses whatever is on the screen at random: types into fields, presses buttons and keys, chooses from lists. The same
/// seed on the same screens does the same. FX thread.
public final class Monkey {
    private static final List<KeyCode> KEYS = List.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.DOWN,
            KeyCode.SPACE, KeyCode.F1);
    /// With Ctrl: the settings, the lock, the sizes of text.
    private static final List<KeyCode> WITH_CONTROL = List.of(KeyCode.COMMA, KeyCode.L, KeyCode.PLUS, KeyCode.MINUS,
            KeyCode.DIGIT1, KeyCode.DIGIT2);

    private final Supplier<Scene> scene;
    private final Random random;
    private final Set<String> never;
    private final Supplier<String> texts;

    /// @param never ids of what is left alone: the system's own windows
    /// @param texts what is typed
    public Monkey(Supplier<Scene> scene, Random random, Set<String> never, Supplier<String> texts) {
        this.scene = scene;
        this.random = random;
        this.never = never;
        this.texts = texts;
    }

    /// Does one thing and says what.
    public String act() {
        List<Node> all = new ArrayList<>();
        collect(scene.get().getRoot(), all);
        List<TextInputControl> fields = all.stream().filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast).filter(TextInputControl::isEditable).toList();
        if (!fields.isEmpty() && random.nextInt(3) == 0) {
            fields.forEach(this::type);
            return "type into all fields";
        }
        Node target = all.isEmpty() || random.nextInt(8) == 0 ? null : all.get(random.nextInt(all.size()));
        return switch (target) {
            case TextInputControl field when field.isEditable() -> type(field);
            case ComboBox<?> box -> choose(box);
            case MenuButton menu -> choose(menu);
            case ButtonBase button -> press(button);
            case null, default -> key();
        };
    }

    private void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        boolean wanted = node instanceof TextInputControl || node instanceof ButtonBase || node instanceof ComboBox;
        if (wanted && (node.getId() == null || never.stream().noneMatch(node.getId()::matches))) {
            into.add(node);
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private String type(TextInputControl field) {
        field.requestFocus();
        field.setText(texts.get());
        if (random.nextInt(3) == 0) {
            press(field, KeyCode.ENTER, false);
        }
        return "type into " + named(field);
    }

    private <T> String choose(ComboBox<T> box) {
        if (!box.getItems().isEmpty()) {
            box.getSelectionModel().select(random.nextInt(box.getItems().size()));
        }
        return "choose in " + named(box);
    }

    private String choose(MenuButton menu) {
        if (!menu.getItems().isEmpty()) {
            menu.getItems().get(random.nextInt(menu.getItems().size())).fire();
        }
        return "choose in " + named(menu);
    }

    private String press(ButtonBase button) {
        button.requestFocus();
        button.fire();
        return "press " + named(button);
    }

    private String key() {
        Node owner = scene.get().getFocusOwner() == null ? scene.get().getRoot() : scene.get().getFocusOwner();
        boolean control = random.nextBoolean();
        List<KeyCode> keys = control ? WITH_CONTROL : KEYS;
        KeyCode key = keys.get(random.nextInt(keys.size()));
        press(owner, key, control);
        return "key " + key;
    }

    /// As if pressed on that node and let go.
    public static void press(Node on, KeyCode key, boolean control) {
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, control, false, false));
    }

    private static String named(Node node) {
        return node.getId() == null ? node.getClass().getSimpleName() : node.getId();
    }
}
