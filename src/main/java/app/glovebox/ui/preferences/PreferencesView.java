package app.glovebox.ui.preferences;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.setting.SettingGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;

/// The settings: groups in one card, and beside it the way to each group, in narrow windows a list above it. The way
/// stays in view while the card scrolls and shows which group is on top, or the one just gone to; at the end, the last.
public final class PreferencesView extends ScrollPane {
    private static final double WIDE_EMS = 62;
    private static final double TITLE_EMS = 24 / 14.0;

    private final List<SettingGroup> all;
    private final ToggleGroup ways = new ToggleGroup();
    private boolean jumping;
    /// Kept on top while what is above it still fills.
    private Optional<SettingGroup> wanted = Optional.empty();
    @FXML private Label title;
    @FXML private ComboBox<String> jump;
    @FXML private VBox anchors;
    @FXML private VBox groups;

    /// @param switchTo called with the language chosen; the roof shows this screen anew in it
    /// @param more     the groups of other rooms, below how the program looks
    public PreferencesView(Words words, Theme theme, Consumer<Locale> switchTo, List<SettingGroup> more) {
        Fxml.load(this, words);
        getStyleClass().add("preferences");
        all = Stream.concat(Stream.of(new AppearanceGroup(words, theme, switchTo)), more.stream()).toList();
        groups.getChildren().setAll(all);
        all.getFirst().getStyleClass().add("first");
        all.forEach(group -> anchors.getChildren().add(anchor(group)));
        // Not the groups themselves: a list shows an item that is a node by taking it in.
        jump.getItems().setAll(all.stream().map(SettingGroup::title).toList());
        show(all.getFirst());
        jump.setOnAction(chosen -> choose(all.get(jump.getSelectionModel().getSelectedIndex())));
        vvalueProperty().subscribe((was, is) -> scrolled());
        widthProperty().subscribe(this::fold);
        title.fontProperty().subscribe(this::fold);
        groups.heightProperty().subscribe(this::keepWanted);
        List.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL)
                .forEach(hand -> addEventFilter(hand, event -> wanted = Optional.empty()));
    }

    /// Brings the group whose title has that key to the top and keeps it there until the hands do something else.
    public void goTo(String key) {
        wanted = all.stream().filter(group -> group.key().equals(key)).findFirst();
        keepWanted();
    }

    private void keepWanted() {
        wanted.filter(group -> getScene() != null)
                .ifPresent(group -> Said.afterLayout(getScene(), () -> wanted.ifPresent(this::go)));
    }

    private ToggleButton anchor(SettingGroup group) {
        ToggleButton anchor = new ToggleButton(group.title());
        anchor.getStyleClass().add("anchor");
        anchor.setMaxWidth(Double.MAX_VALUE);
        anchor.setWrapText(true);
        anchor.setMinHeight(USE_PREF_SIZE);
        anchor.setToggleGroup(ways);
        anchor.setOnAction(click -> choose(group));
        return anchor;
    }

    private void fold() {
        boolean wide = getWidth() >= WIDE_EMS * title.getFont().getSize() / TITLE_EMS;
        Said.show(anchors, wide);
        Said.show(jump, !wide);
    }

    /// Chosen by hand; a list also tells what it was set to.
    private void choose(SettingGroup group) {
        if (!jumping) {
            wanted = Optional.empty();
            go(group);
        }
    }

    /// Brings the group to the top as far as there is anything to scroll. The focus goes along, so that Tab goes on in it.
    private void go(SettingGroup group) {
        if (!jumping) {
            jumping = true;
            setVvalue(hidden() <= 0 ? 0 : Math.clamp(top(group) / hidden(), 0, 1));
            keepInView();
            show(group);
            group.focusTitle();
            jumping = false;
        }
    }

    private void scrolled() {
        keepInView();
        if (!jumping) {
            jumping = true;
            show(onTop());
            jumping = false;
        }
    }

    /// The last groups never come to the top: there is nothing below them to scroll.
    private SettingGroup onTop() {
        if (hidden() > 0 && hidden() * (getVmax() - getVvalue()) < 1) {
            return all.getLast();
        }
        double seen = getVvalue() * Math.max(0, hidden()) + title.getFont().getSize();
        return all.reversed().stream().filter(group -> top(group) <= seen).findFirst().orElse(all.getFirst());
    }

    private void show(SettingGroup group) {
        ways.selectToggle(ways.getToggles().get(all.indexOf(group)));
        jump.getSelectionModel().select(all.indexOf(group));
    }

    private void keepInView() {
        double above = anchors.getParent().getBoundsInParent().getMinY();
        double most = groups.getHeight() - anchors.getHeight();
        anchors.setTranslateY(Math.clamp(getVvalue() * Math.max(0, hidden()) - above + title.getFont().getSize(), 0,
                Math.max(0, most)));
    }

    private double hidden() {
        return getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
    }

    private double top(Node group) {
        Bounds inScene = group.localToScene(group.getLayoutBounds());
        return getContent().sceneToLocal(inScene).getMinY();
    }
}
