package app.glovebox.ui.password;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.password.AgainViewModel.Why;
import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What was found, what it means, and the password that settles it.
public final class AgainView extends StackPane {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final AgainViewModel model;
    final PasswordInput password;

    @FXML private Label title;
    @FXML private Label lead;
    @FXML private VBox facts;
    @FXML private Label missing;
    @FXML private Label limit;
    @FXML private VBox field;
    @FXML private Label passwordLabel;
    @FXML private VBox passwordSlot;
    @FXML private Label problem;
    @FXML private Label wait;
    @FXML private Button act;
    @FXML private Hyperlink later;

    public AgainView(AgainViewModel model, Words words) {
        this.model = model;
        password = new PasswordInput(words);
        Fxml.load(this, words);
        passwordSlot.getChildren().add(password);
        passwordLabel.setLabelFor(password.field());
        boolean older = model.why() == Why.OLDER_COPY;
        title.setText(words.text(older ? "again.older.title" : "again.changed.title"));
        lead.setText(words.text(older ? "again.older.lead" : "again.changed.lead"));
        missing.setText(words.text(older ? "again.older.missing" : "again.changed.effect"));
        passwordLabel.setText(words.text(older ? "again.older.password" : "again.changed.password"));
        limit.setText(words.text("again.older.limit"));
        Said.show(limit, older);
        Said.show(facts, older);
        if (older) {
            model.facts(ZoneId.systemDefault()).forEach(fact -> facts.getChildren().add(fact(words.text(fact))));
        }
        bind(words, older);
        Said.onceLaidOut(this, () -> password.field().requestFocus());
    }

    private void bind(Words words, boolean older) {
        Said.line(problem, model.problemProperty(), words);
        Said.line(wait, model.waitProperty(), words);
        model.problemProperty().subscribe(said -> {
            password.problemProperty().set(words.text(said));
            password.field().pseudoClassStateChanged(DANGER, !said.isNone());
            if (!said.isNone()) {
                password.field().requestFocus();
                password.field().selectAll();
            }
        });
        password.field().textProperty().subscribe((_, _) -> model.edited());
        field.disableProperty().bind(model.busyProperty());
        later.disableProperty().bind(model.busyProperty());
        act.disableProperty().bind(model.waitProperty().map(line -> !line.isNone()));
        act.textProperty().bind(model.busyProperty().map(busy -> words.text(
                busy ? "again.working" : older ? "again.older.act" : "again.changed.act")));
        act.graphicProperty().bind(model.busyProperty().map(busy -> busy ? new Icon("fth-loader") : null));
        model.busyProperty().subscribe((was, busy) -> (busy ? act : password.field()).requestFocus());
    }

    private static Label fact(String text) {
        Label label = new Label(text, new Icon("fth-clock"));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void act() {
        model.act(password.read());
    }

    @FXML
    private void later() {
        model.later();
    }
}
