package app.glovebox.ui.kit.setting;

import app.glovebox.ui.kit.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A folder, typed or chosen in the system's own window.
public final class FolderField extends HBox {
    private final TextField field = new TextField();
    private final Button choose;

    /// @param called the setting's name
    /// @param taken  told of what was typed, when that is done, and of what was chosen
    public FolderField(String called, Words words, FolderPicker picker, Consumer<String> taken) {
        super(8);
        getStyleClass().add("folder-field");
        field.setPromptText(words.text("kit.folder.none"));
        field.setAccessibleText(called);
        field.setOnAction(enter -> taken.accept(field.getText()));
        field.focusedProperty().subscribe((was, is) -> {
            if (!is) {
                taken.accept(field.getText());
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        choose = new Button(words.text("kit.folder.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(click -> picker.pick(getScene().getWindow(), called, path()).map(Path::toString)
                .ifPresent(chosen -> {
                    field.setText(chosen);
                    taken.accept(chosen);
                }));
        getChildren().addAll(field, choose);
    }

    /// Names the two parts: `ID` the field, `choose-ID` the button.
    public FolderField called(String id) {
        field.setId(id);
        choose.setId("choose-" + id);
        return this;
    }

    public String text() {
        return field.getText();
    }

    public void setText(String folder) {
        field.setText(folder);
    }

    private Optional<Path> path() {
        try {
            return field.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(field.getText().strip()));
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }
}
