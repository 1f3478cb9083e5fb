package app.glovebox.ui.kit.look;

import app.glovebox.ui.kit.Banner;
import app.glovebox.ui.kit.ConfirmPane;
import app.glovebox.ui.kit.ErrorView;
import app.glovebox.ui.kit.Toasts;
import app.glovebox.ui.kit.Words;
import atlantafx.base.controls.ToggleSwitch;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.HiddenSidesPane;
import org.controlsfx.control.MasterDetailPane;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;

/// Every shape theme.css knows and the controls other sheets bring, on one page.
final class Gallery {
    private Gallery() {
    }

    static Parent shapes() {
        Words words = new Words(Locale.ENGLISH);
        VBox left = new VBox(16, buttons(), fields(), pills(), banners());
        VBox right = new VBox(16, type(), toasts(words));
        left.setPrefWidth(560);
        right.setPrefWidth(480);
        HBox page = new HBox(16, left, right);
        page.setStyle("-fx-padding: 24");
        return new StackPane(page);
    }

    static Parent confirm() {
        StackPane layer = new StackPane();
        layer.sceneProperty().subscribe(scene -> {
            if (scene != null && layer.getChildren().isEmpty()) {
                javafx.application.Platform.runLater(() -> ConfirmPane.ask(layer, new ConfirmPane.Question(
                        "Sign out Library computer?", "It ends within a second. The car and its keys stay as they are.",
                        "Keep it", "Sign out"), () -> { }));
            }
        });
        return layer;
    }

    static Parent error() {
        return new ErrorView(new Words(Locale.GERMAN), new IllegalStateException("secret words"), () -> { }, () -> { });
    }

    static Parent foreignControls() {
        HiddenSidesPane sides = new HiddenSidesPane();
        sides.setContent(new Label("middle"));
        SegmentedButton segments = new SegmentedButton(new ToggleButton("All"), new ToggleButton("Mine"));
        CheckComboBox<String> checks = new CheckComboBox<>();
        checks.getItems().addAll("a", "b");
        SearchableComboBox<String> searchable = new SearchableComboBox<>();
        searchable.getItems().addAll("a", "b");
        CustomTextField custom = (CustomTextField) TextFields.createClearableTextField();
        ListView<String> list = new ListView<>();
        list.getItems().addAll("one", "two");
        list.getSelectionModel().select(0);
        return new VBox(sides, segments, checks, searchable, custom, list, new RangeSlider(0, 10, 2, 8),
                new StatusBar(), new MasterDetailPane(), new NotificationPane(new Label("x")),
                new BreadCrumbBar<String>(), new TextArea("words"), new ScrollPane(new Label("long")));
    }

    private static Node buttons() {
        Button off = button("Off", "primary");
        off.setDisable(true);
        HBox primary = new HBox(8, button("Sign in", "primary"));
        Button hint = button("Wake and refresh", "large");
        hint.setGraphic(new Icon("fth-refresh-cw"));
        primary.getChildren().addAll(hint, new KeyHint("F5"));
        Button copy = new Button("Copy", new Icon("fth-copy"));
        copy.getStyleClass().addAll("icon-only", "small");
        return card("Buttons", new FlowPane(8, 8, button("Primary", "primary"), new Button("Secondary"),
                button("Quiet", "quiet"), button("Danger", "danger"), off, button("Small", "small"), copy, primary,
                new Hyperlink("See what still works"), new MenuButton("Menu", null, new MenuItem("Lock now"))));
    }

    private static Node fields() {
        TextField wrong = new TextField("Wrong");
        wrong.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), true);
        TextField off = new TextField("Off");
        off.setDisable(true);
        TextField prompt = new TextField();
        prompt.setPromptText("Find a setting");
        PasswordField password = new PasswordField();
        password.setText("abcdefgh");
        password.getStyleClass().add("large");
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("10 minutes", "1 hour");
        combo.setValue("10 minutes");
        CheckBox check = new CheckBox("Checked");
        check.setSelected(true);
        RadioButton radio = new RadioButton("Chosen");
        radio.setSelected(true);
        ToggleSwitch on = new ToggleSwitch("On");
        on.setSelected(true);
        return card("Fields", new FlowPane(8, 8, new TextField("Rest"), prompt, wrong, off, password, combo, check,
                new CheckBox("Open"), radio, new RadioButton("Other"), on, new ToggleSwitch("Off"),
                new ProgressBar(0.6), new ProgressIndicator(0.4)), new Separator());
    }

    private static Node pills() {
        return card("Pills", new FlowPane(8, 8, pill("Works", "success"), pill("On its way", "accent"),
                pill("Ends soon", "warning"), pill("Refused", "danger"), pill("Suspended", "neutral"),
                pill("Per car", "outline")));
    }

    private static Node banners() {
        Banner offline = new Banner();
        offline.show(Banner.Kind.INFO, "Offline. Showing data from 08:31.", "Try now", () -> { });
        Banner down = new Banner();
        down.show(Banner.Kind.WARNING, "Portal commands are down. It is not you.", "", () -> { });
        Banner danger = new Banner();
        danger.show(Banner.Kind.DANGER, "This is not the Portal you trust. Nothing was sent. ".repeat(2), "Explain", () -> { });
        return card("Banners", offline, down, danger);
    }

    private static Node type() {
        VBox lines = new VBox(4);
        for (String type : "gb-hero gb-display gb-h1 gb-value gb-h2 gb-h3 gb-small gb-caption mono muted subtle".split(" ")) {
            Label label = new Label("Locked and asleep 08:31 (" + type + ")");
            label.getStyleClass().add(type);
            lines.getChildren().add(label);
        }
        Avatar avatar = new Avatar();
        avatar.setName("Mara Lindqvist");
        Label wrapped = new Label("Your data is kept on this computer, encrypted. ".repeat(3));
        wrapped.setWrapText(true);
        return card("Type", lines, new HBox(12, brandMark(), avatar), wrapped);
    }

    private static Node toasts(Words words) {
        Toasts toasts = new Toasts(words);
        toasts.show(Toasts.Kind.DONE, "Locked, seen by the car at 19:00:34");
        toasts.show(Toasts.Kind.FAILED, "The vault could not be deleted: another program has it open. Nothing was changed.");
        return toasts;
    }

    private static BrandMark brandMark() {
        BrandMark mark = new BrandMark();
        mark.setSize(28);
        return mark;
    }

    private static Node card(String title, Node... content) {
        Label label = new Label(title);
        label.getStyleClass().add("gb-h3");
        VBox card = new VBox(10, label);
        card.getStyleClass().add("card");
        card.getChildren().addAll(content);
        return card;
    }

    private static Button button(String text, String styleClass) {
        Button button = new Button(text);
        button.getStyleClass().add(styleClass);
        return button;
    }

    private static Label pill(String text, String styleClass) {
        Label pill = new Label(text, new Icon("fth-check"));
        pill.getGraphic().getStyleClass().add("tiny");
        pill.getStyleClass().addAll("pill", styleClass);
        return pill;
    }
}
