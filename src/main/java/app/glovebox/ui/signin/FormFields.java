package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.UntrustedCard;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The fields of a screen, each with its label and what is refused about it.
final class FormFields {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Words words;
    private final ObservableValue<Problem> problem;
    private final Consumer<Spot> edited;

    /// @param edited told which field changed: a refusal holds no longer than what it is about
    FormFields(Words words, ObservableValue<Problem> problem, Consumer<Spot> edited) {
        this.words = words;
        this.problem = problem;
        this.edited = edited;
    }

    /// Another Portal than the trusted one answered: what is asked gives way to a warning on top of the form.
    ///
    /// @param dismiss leaves the warning
    /// @param back    then puts the focus where the next try begins
    FormFields untrusted(Pane form, Node ask, Runnable dismiss, Runnable back) {
        form.getChildren().addFirst(new UntrustedCard(words, problem.map(Problem::stranger), () -> {
            dismiss.run();
            back.run();
        }));
        Said.when(ask, problem.map(found -> found.at() != Spot.PORTAL));
        return this;
    }

    FormFields field(Spot spot, Label label, TextInputControl field, Label refused) {
        return field(spot, label, field, field.accessibleHelpProperty(), refused);
    }

    /// Puts the password's field in its slot, too.
    FormFields password(Label label, Pane slot, PasswordInput password, Label refused) {
        slot.getChildren().add(password);
        return field(Spot.PASSWORD, label, password.field(), password.problemProperty(), refused);
    }

    /// A way on for whoever typed a password that is right elsewhere, under what was said about the field.
    FormFields elsewhere(Label refused, Runnable go) {
        Hyperlink link = new Hyperlink(words.text("signin.vault.elsewhere"));
        link.setId("elsewhere");
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(click -> go.run());
        Said.when(link, problem.map(Problem::isOfVault));
        ((Pane) refused.getParent()).getChildren().add(link);
        return this;
    }

    /// What is about no single field.
    FormFields whole(Label refused) {
        Said.line(refused, problem.map(found -> found.at(Spot.FORM)), words);
        return this;
    }

    /// A refusal of what stands in a field: the field is marked, its text selected, and the focus goes back to it.
    ///
    /// @param help where the field keeps what a screen reader says about it
    private FormFields field(Spot spot, Label label, TextInputControl field, Property<String> help, Label refused) {
        ObservableValue<Message> message = problem.map(found -> found.at(spot));
        label.setLabelFor(field);
        Said.line(refused, message, words);
        message.subscribe(said -> {
            help.setValue(words.text(said));
            field.pseudoClassStateChanged(DANGER, !said.isNone());
            if (!said.isNone()) {
                field.requestFocus();
                field.selectAll();
            }
        });
        field.textProperty().subscribe((_, _) -> edited.accept(spot));
        return this;
    }
}
