package app.glovebox.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.setting.SettingGroup;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// One group of settings on a stage of its own, in a card as App settings has it.
public final class GroupOnStage implements AutoCloseable {
    private final Stage stage;
    private final SettingGroup group;

    private GroupOnStage(Stage stage, SettingGroup group) {
        this.stage = stage;
        this.group = group;
    }

    public static GroupOnStage show(Function<Words, ? extends SettingGroup> made, Words words, int width, double scale) {
        GroupOnStage shown = Fx.run(() -> {
            SettingGroup group = made.apply(words);
            Scene scene = new Scene(framed(group), width, 800);
            Theme.on(scene).scale(scale);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return new GroupOnStage(stage, group);
        });
        Fx.settle();
        return shown;
    }

    public static ScrollPane framed(SettingGroup group) {
        VBox card = new VBox(group);
        card.getStyleClass().addAll("card", "setting-groups");
        ScrollPane pane = new ScrollPane(card);
        pane.setFitToWidth(true);
        return pane;
    }

    public Node find(String selector) {
        return group.lookup(selector);
    }

    /// Everything that is read on it.
    public List<String> texts() {
        return Fx.run(() -> group.lookupAll(".label").stream().filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText()).toList());
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }

    /// Nothing is clipped in any language and size, and everything has role and name.
    public static void inspect(Function<Words, ? extends SettingGroup> made) {
        for (Words words : List.of(new Words(Locale.ENGLISH), new Words(Locale.GERMANY), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 2.0)) {
                for (int width : List.of(860, 680)) {
                    try (GroupOnStage shown = show(made, words, width, scale)) {
                        assertEquals(List.of(), Fx.run(() -> Clipping.of(shown.group)),
                                words.locale() + " " + scale + " " + width);
                        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(shown.group)));
                    }
                }
            }
        }
    }
}
