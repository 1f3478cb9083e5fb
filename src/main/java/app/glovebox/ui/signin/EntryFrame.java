package app.glovebox.ui.signin;

import app.glovebox.account.Stage;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.StageLine;
import app.glovebox.ui.kit.StageLine.State;
import app.glovebox.ui.kit.StageLine.Step;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.front.BrandPanel;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.signin.SignInFlow.Progress;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame of sign-in and create account: the brand panel, the row with stages, Portal and language, the form in the
/// middle, the foot. Without room for it (by width in text sizes, not pixels) the brand panel gives way to the form.
final class EntryFrame extends HBox {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    /// Short of room: the rows above and below the form draw closer, and the stages get a row of their own.
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    @FXML
    private VBox page;
    @FXML
    private HBox top;
    @FXML
    private StageLine stages;
    @FXML
    private Label status;
    @FXML
    private Icon statusIcon;
    @FXML
    private Separator divider;
    @FXML
    private MenuButton language;
    @FXML
    private StackPane middle;
    @FXML
    private HBox foot;

    private final Words words;
    private final BrandPanel brand;

    EntryFrame(Words words, SignInFlow<?> flow, Consumer<Locale> switchTo) {
        this.words = words;
        Fxml.load(this, words);
        brand = new BrandPanel(words);
        getChildren().addFirst(brand);
        follow(stages, flow, words);
        Said.when(language, flow.busyProperty().not());
        Said.when(divider, flow.busyProperty().not());
        languages(words, switchTo);
    }

    /// Fills the frame.
    EntryFrame around(Node form, Node link) {
        middle.getChildren().setAll(form);
        foot.getChildren().setAll(link);
        return this;
    }

    /// Tells how the Portal is that a new account would be made at. A vault names its own Portal, which is known and
    /// asked only once the vault is open: then nothing is said about any Portal before.
    ///
    /// @param identity where the form tells which Portal it is
    EntryFrame portal(PortalStatusViewModel portal, ObservableValue<Boolean> vaultHere, Pane identity) {
        PortalIdentity which = new PortalIdentity(words, portal, vaultHere);
        identity.getChildren().add(which);
        Said.late(which);
        status.textProperty().bind(Bindings.createStringBinding(() -> words.text(
                vaultHere.getValue() ? Message.of("signin.portal.later") : portal.statusProperty().get()),
                vaultHere, portal.statusProperty()));
        portal.stateProperty().subscribe(state -> mark(state, vaultHere.getValue()));
        vaultHere.subscribe(here -> mark(portal.stateProperty().get(), here));
        return this;
    }

    /// Shows how far an attempt is. While it runs the focus is on the line, where no key does anything but Esc.
    static void follow(StageLine line, SignInFlow<?> flow, Words words) {
        flow.progressProperty().subscribe(progress -> show(line, progress, words));
        flow.busyProperty().subscribe(running -> {
            if (running) {
                line.requestFocus();
            }
        });
    }

    /// Nothing while there is no attempt.
    private static void show(StageLine line, Progress progress, Words words) {
        List<Stage> stages = progress.stages();
        List<Step> steps = IntStream.range(0, stages.size()).mapToObj(index -> {
            State state = index < progress.now() ? State.DONE : index == progress.now() ? State.NOW : State.LATER;
            return new Step(words.text(label(stages.get(index), state == State.DONE)), state);
        }).toList();
        line.show(steps, steps.isEmpty() ? "" : words.text("signin.stage.spoken", progress.now() + 1, steps.size(),
                steps.get(progress.now()).label()));
        Said.show(line, !steps.isEmpty());
    }

    private static String label(Stage stage, boolean done) {
        return switch (stage) {
            case OPEN_VAULT -> done ? "signin.stage.vault.done" : "signin.stage.vault.todo";
            case REACH_PORTAL -> done ? "signin.stage.portal.done" : "signin.stage.portal.todo";
            case CHECK_PROOF -> done ? "signin.stage.proof.done" : "signin.stage.proof.todo";
            case SYNC -> done ? "signin.stage.sync.done" : "signin.stage.sync.todo";
        };
    }

    /// The stages move here and not when the width or the font changes: a font changes while the scene walks its nodes
    /// to style them, and must find them all.
    @Override
    protected void layoutChildren() {
        fold();
        super.layoutChildren();
    }

    private void fold() {
        boolean room = brand.fit(getWidth());
        pseudoClassStateChanged(NARROW, !room);
        Pane home = room ? top : page;
        if (stages.getParent() != home) {
            boolean focused = stages.isFocused();
            home.getChildren().add(room ? 0 : 1, stages);
            if (focused) {
                stages.requestFocus();
            }
        }
    }

    private void mark(PortalStatusViewModel.State state, boolean vaultHere) {
        if (vaultHere) {
            statusIcon.setGlyph("fth-lock");
            statusIcon.getStyleClass().setAll("gb-icon", "subtle");
            return;
        }
        statusIcon.setGlyph(switch (state) {
            case STARTING, LOOKING -> "fth-loader";
            case ONLINE -> "fth-check-circle";
            case DOWN -> "fth-cloud-off";
            case UNTRUSTED -> "fth-x-circle";
        });
        statusIcon.getStyleClass().setAll("gb-icon", switch (state) {
            case STARTING, LOOKING -> "subtle";
            case ONLINE -> "success";
            case DOWN -> "warning";
            case UNTRUSTED -> "danger";
        });
    }

    private void languages(Words words, Consumer<Locale> switchTo) {
        for (Locale locale : LANGUAGES) {
            boolean german = locale.equals(Locale.GERMAN);
            RadioMenuItem item = new RadioMenuItem(words.text(german ? "signin.language.de" : "signin.language.en"));
            item.setSelected(german == words.locale().getLanguage().equals(Locale.GERMAN.getLanguage()));
            item.setOnAction(_ -> switchTo.accept(locale));
            language.getItems().add(item);
            if (item.isSelected()) {
                language.setText(item.getText());
                language.setAccessibleText(words.text("signin.language.name") + " " + item.getText());
            }
        }
    }
}
