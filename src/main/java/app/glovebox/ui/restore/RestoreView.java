package app.glovebox.ui.restore;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.FolderPicker;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Going back to a copy: which one, its password, the difference, the switch.
public final class RestoreView extends ScrollPane {

    /// @param picker of files
    public RestoreView(RestoreViewModel model, Words words, FolderPicker picker) {
        Label title = line(words.text("restore.title"), "gb-h1");
        title.setAccessibleRole(AccessibleRole.TEXT);
        Label lead = line(words.text(model.isRescue() ? "restore.lead.damaged" : "restore.lead"), "muted");
        VBox head = new VBox(title, lead);
        head.getStyleClass().addAll("page-head", "setting-texts");
        CopyGroup copy = new CopyGroup(model, words, picker);
        copy.getStyleClass().add("first");
        VBox card = new VBox(copy, new KeyGroup(model, words), new DifferenceGroup(model, words));
        card.getStyleClass().addAll("card", "setting-groups");
        Button back = new Button(words.text("restore.leave"));
        back.setId("leaveRestore");
        back.setOnAction(click -> model.back());
        VBox page = new VBox(head, card, back);
        page.getStyleClass().addAll("page", "restore");
        setContent(page);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
