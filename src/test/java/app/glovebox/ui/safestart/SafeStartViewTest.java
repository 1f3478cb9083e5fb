package app.glovebox.ui.safestart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.secret.Passphrase;

import app.glovebox.start.Diagnosis.State;
import app.glovebox.start.VaultDoctor.Repair;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class SafeStartViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final Ward ward = new Ward();

    @Test
    void saysOfEachVaultHowItIs() {
        SafeStartViewModel model = ward.model();
        List<Patient> patients = model.patientsProperty().get();
        assertEquals(List.of("Mara Lindqvist, mara@lindqvist.example", "other.vault"),
                patients.stream().map(Patient::name).toList());
        assertEquals(Message.of("safestart.found.damaged"), model.wording().told(patients.getFirst()));
        assertEquals("A kept copy of 24 Nov 2026, 08:31 is in order.", ENGLISH.text(model.wording().copy(patients.getFirst())));
        assertEquals(Message.NONE, model.wording().copy(patients.getLast()), "nothing to repair");
        assertEquals(List.of(), Wreck.said(model, patients.getLast()));
        assertEquals(List.of("With the copy, this would be lost:",
                        "The change of the recovery words: the copy does not know the new ones", "12 new records",
                        "What is in these records is sealed and not known.",
                        "A part of the file cannot be read at all. Whether anything newer stood there is not known."),
                said(model));
    }

    @Test
    void thePasswordSaysWhatWouldBeLost() {
        SafeStartViewModel model = ward.model();
        Passphrase typed = Passphrase.copyOf("right".toCharArray());
        model.check(model.patientsProperty().get().getFirst(), typed);
        assertEquals("A kept copy of 24 Nov 2026, 08:31 is whole, with 480 records.",
                ENGLISH.text(model.wording().copy(model.patientsProperty().get().getFirst())));
        assertEquals(List.of("With the copy, this would be lost:",
                        "1,284 readings, measured from 26 Nov 2026, 14:02 to 26 Nov 2026, 17:10",
                        "The changes to the list of cars",
                        "The change of the recovery words: the copy does not know the new ones",
                        "12 records cannot be read: they may be newer than in the copy."), said(model));
        assertTrue(ward.typed.getFirst().isPresent());
        assertThrows(IllegalStateException.class, typed::open);
    }

    @Test
    void whoStopsTheComparisonCanRepairAllTheSame() {
        SafeStartViewModel model = ward.model();
        ward.whileComparing = model::stop;
        model.check(model.patientsProperty().get().getFirst(), Passphrase.copyOf("right".toCharArray()));
        assertEquals("The comparison was stopped. Whatever was changed since 24 Nov 2026, 08:31 would be lost; how much "
                + "that is, is not known.", said(model).getFirst());
        ward.whileComparing = () -> { };
        model.repair(model.patientsProperty().get().getFirst());
        assertTrue(model.patientsProperty().get().getFirst().is(State.SOUND));
    }

    private static List<String> said(SafeStartViewModel model) {
        return Wreck.said(model, model.patientsProperty().get().getFirst()).stream().map(ENGLISH::text).toList();
    }

    @Test
    void theScreenListsTheLossesUnderTheCopyAndOffersToStopOnlyWhileComparing() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        StackPane root = Fx.run(() -> {
            StackPane holder = new StackPane(new SafeStartView(ward.model(jobs::add), ENGLISH));
            new Scene(holder).getRoot().applyCss();
            holder.layout();
            return holder;
        });
        assertTrue(root.lookup("#stop").getParent().isVisible());
        assertTrue(root.lookup("#normally").isDisabled());
        Fx.run(() -> {
            jobs.remove().run();
            root.applyCss();
            root.layout();
        });
        assertFalse(root.lookup("#stop").getParent().isVisible());
        assertFalse(root.lookup("#normally").isDisabled());
        assertEquals(List.of("12 new records", "With the copy, this would be lost:"),
                root.lookupAll(".safe-loss").stream().map(node -> ((Label) node).getText())
                        .filter(text -> text.contains("12") || text.endsWith(":")).sorted().toList());
    }

    @Test
    void aRepairIsToldAndGoesAlong() {
        SafeStartViewModel model = ward.model();
        model.repair(model.patientsProperty().get().getFirst());
        Patient patient = model.patientsProperty().get().getFirst();
        assertTrue(patient.is(State.SOUND));
        assertEquals("The vault is as it was on 24 Nov 2026, 08:31. The damaged file is kept beside it.",
                ENGLISH.text(patient.outcome()));
        model.startNormally();
        assertEquals("Glovebox restarted safely after two crashes. One vault is as on 24 Nov 2026, 08:31; "
                + "the damaged file is kept beside it.", ENGLISH.text(ward.left.getFirst()));
    }

    @Test
    void aRepairThatFailsClaimsNothing() {
        ward.repair = Repair.FAILED;
        SafeStartViewModel model = ward.model();
        model.repair(model.patientsProperty().get().getFirst());
        assertTrue(model.patientsProperty().get().getFirst().is(State.DAMAGED));
        assertEquals(Message.of("safestart.repair.failed"), model.patientsProperty().get().getFirst().outcome());
        model.startNormally();
        assertEquals(List.of(Message.of("safestart.left")), ward.left);
    }

    @Test
    void intactIsSaidOnlyWhenEveryRecordWasRead() {
        ward.states.replaceAll((file, state) -> State.SOUND);
        SafeStartViewModel model = ward.model();
        model.startNormally();
        ward.states.replaceAll((file, state) -> State.WHOLE);
        model.patientsProperty().get().forEach(patient -> model.check(patient, Passphrase.copyOf(new char[] {'a'})));
        model.startNormally();
        assertEquals(List.of(Message.of("safestart.left"), Message.of("safestart.left.intact")), ward.left);
    }

    @Test
    void smallFilesAreMadeAnew() {
        SafeStartViewModel model = ward.model();
        model.rebuild();
        assertEquals("2 files are put aside.", ENGLISH.text(model.rebuiltProperty().get()));
        ward.unwritable = true;
        model.rebuild();
        assertEquals(Message.of("safestart.rebuild.failed"), model.rebuiltProperty().get());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void theScreenOffersWhatIsPossibleAndNothingElse() {
        StackPane root = show(ENGLISH, 1);
        Fx.run(() -> {
            assertNotNull(root.lookup("#repair"));
            ((Button) root.lookup("#repair")).fire();
            assertNull(root.lookup("#repair"));
            ((Button) root.lookup("#normally")).fire();
        });
        assertEquals(1, ward.left.size());
    }

    @Test
    void thereIsNoVaultIsNotSaidOfAnyWhileLookingOrAfterwards() {
        Deque<Runnable> jobs = new ArrayDeque<>();
        StackPane root = Fx.run(() -> {
            StackPane holder = new StackPane(new SafeStartView(ward.model(jobs::add), ENGLISH));
            new Scene(holder).getRoot().applyCss();
            holder.layout();
            return holder;
        });
        assertFalse(root.lookup("#none").isVisible());
        Fx.run(() -> {
            jobs.remove().run();
            root.layout();
        });
        assertNotNull(root.lookup(".safe-vault"));
        assertFalse(root.lookup("#none").isVisible());
    }

    @Test
    void enterInThePasswordFieldChecksAndDoesNotStart() {
        StackPane root = show(ENGLISH, 1);
        Fx.run(() -> {
            TextInputControl field = (TextInputControl) root.lookup(".password-field");
            field.setText("right");
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertEquals(1, ward.typed.stream().filter(Optional::isPresent).count());
        assertEquals(List.of(), ward.left);
    }

    @Test
    void everythingIsNamedAndNothingIsClipped() {
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMAN), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 2.0)) {
                StackPane root = show(words, scale);
                assertEquals(List.of(), Fx.run(() -> Clipping.of(root)), words.locale() + " " + scale);
                assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(root)));
            }
        }
    }

    @Test
    void noRuleDrawsAWarning() {
        assertEquals(List.of(), CssWarnings.of(() -> new StackPane(new SafeStartView(ward.model(), ENGLISH))));
    }

    private StackPane show(Words words, double scale) {
        StackPane root = Fx.run(() -> {
            StackPane holder = new StackPane(new SafeStartView(ward.model(), words));
            Scene scene = new Scene(holder, 1024, 900);
            Theme.on(scene).scale(scale);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return holder;
        });
        Fx.settle();
        return root;
    }
}
