package app.glovebox.ui.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.GroupOnStage;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.update.Served;
import app.glovebox.update.Signed;
import app.glovebox.update.Updates;
import atlantafx.base.controls.ToggleSwitch;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class UpdateViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final Served house = new Served();
    private final List<URI> opened = new ArrayList<>();

    @Test
    void theSwitchIsOffAndSaysWhoIsAskedAndWhatTheySee() {
        onStage(house.start(), root -> {
            assertFalse(((ToggleSwitch) root.lookup("#updateAllowed")).isSelected());
            assertTrue(texts(root).anyMatch(text -> text.contains("from updates.example. That server sees the network "
                    + "address of this computer, the time, and that Glovebox asks; nothing about you")));
            Fx.run(() -> ((ToggleSwitch) root.lookup("#updateAllowed")).setSelected(true));
            assertTrue(house.book.state.allowed());
            assertEquals(1, house.asked);
        });
    }

    @Test
    void aNewerVersionIsShownWithItsNotesAsPlainTextAndItsPageToCopy() {
        onStage(house.start(), root -> {
            Fx.run(() -> ((Button) root.lookup("#updateCheck")).fire());
            Fx.settle();
            assertEquals("Glovebox 1.1.0 can be installed; this is 1.0.0. The list was published 26 Nov 2026 and checked "
                    + "just now.", ((Labeled) root.lookup("#updateState")).getText());
            assertEquals("Faster.\n<b>Not bold</b>", ((TextInputControl) root.lookup("#updateNotes")).getText());
            assertFalse(((TextInputControl) root.lookup("#updateNotes")).isEditable());
            assertEquals("ab".repeat(32), ((TextInputControl) root.lookup("#updateDigest")).getText());
            Fx.run(() -> {
                ((Button) root.lookup("#updateCopy")).fire();
                assertEquals(((TextField) root.lookup("#updatePage")).getText(), Clipboard.getSystemClipboard().getString());
            });
        });
    }

    @Test
    void tabGoesThroughTheNotesAndOn() {
        onStage(house.start(), root -> {
            Fx.run(() -> ((Button) root.lookup("#updateCheck")).fire());
            Fx.settle();
            Fx.run(() -> {
                root.lookup("#updateNotes").requestFocus();
                root.lookup("#updateNotes").fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "", KeyCode.TAB, false, false, false, false));
                assertEquals("updatePage", root.getScene().getFocusOwner().getId());
            });
        });
    }

    @Test
    void theBrowserIsOpenedOnlyAfterAQuestion() {
        onStage(house.start(), root -> {
            Fx.run(() -> ((Button) root.lookup("#updateCheck")).fire());
            Fx.settle();
            Fx.run(() -> ((Button) root.lookup("#updateOpen")).fire());
            assertNotNull(root.lookup(".scrim"));
            Fx.run(() -> ((Button) root.getScene().getFocusOwner()).fire());
            assertNull(root.lookup(".scrim"));
            assertEquals(List.of(), opened);
            Fx.run(() -> ((Button) root.lookup("#updateOpen")).fire());
            Fx.run(() -> ((Button) root.lookup(".scrim .button.danger")).fire());
            assertEquals(List.of(URI.create("https://downloads.example/glovebox/1.1.0")), opened);
        });
    }

    @Test
    void aChosenFileIsReadAndARefusalIsSaid() {
        house.answer = new Signed().manifest(100, "9.0.0");
        onStage(house.start(), root -> {
            Fx.run(() -> ((Button) root.lookup("#choose-updateFile")).fire());
            assertEquals("The list checked just now was refused. " + ENGLISH.text("update.refused.other_key"),
                    ((Labeled) root.lookup("#updateTrouble")).getText());
            assertEquals("", ((TextField) root.lookup("#updateFile")).getText());
            assertFalse(root.lookup("#updateNotes") != null);
        });
    }

    @Test
    void withoutAKeyThereIsOneSentenceAndNothingToPress() {
        onStage(house.without(), root -> {
            assertTrue(texts(root).anyMatch(ENGLISH.text("update.absent")::equals));
            assertEquals(0, root.lookupAll(".button").size() + root.lookupAll(".toggle-switch").size());
        });
    }

    @Test
    void withoutAnAddressThereIsNoSwitch() {
        onStage(house.filesOnly(), root -> {
            assertNull(root.lookup("#updateAllowed"));
            assertNull(root.lookup("#updateCheck"));
            assertNotNull(root.lookup("#updateFile"));
        });
    }

    @Test
    void isReadableAndNamedInEveryLanguageAndSize() throws Exception {
        Updates updates = house.start();
        updates.check();
        house.answer = new byte[0];
        updates.check();
        GroupOnStage.inspect(words -> view(updates, words));
        assertEquals(List.of(), CssWarnings.of(() -> GroupOnStage.framed(view(updates, ENGLISH))));
    }

    private UpdateView view(Updates updates, Words words) {
        UpdateViewModel model = new UpdateViewModel(updates, opened::add, new Background(Runnable::run, Runnable::run),
                new SimpleObjectProperty<>(house.now), ZoneOffset.UTC);
        return new UpdateView(model, words, (owner, title, from) -> Optional.of(Path.of("brought.update")));
    }

    private static Stream<String> texts(StackPane root) {
        return Fx.run(() -> root.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList()).stream();
    }

    private void onStage(Updates updates, Consumer<StackPane> act) {
        StackPane root = Fx.run(() -> new StackPane(view(updates, ENGLISH)));
        Stage stage = Fx.run(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(root, 860, 900);
            Theme.on(scene).scale(1);
            made.setScene(scene);
            made.show();
            return made;
        });
        try {
            Fx.settle();
            act.accept(root);
        } finally {
            Fx.run(stage::close);
        }
    }
}
