package app.glovebox.ui.arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.Profile;
import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import app.glovebox.arrival.Link.Room;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrivalViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final OpenAccount MARA = new OpenAccount(new Profile("Mara Lindqvist",
            new EmailAddress("mara@lindqvist.example")), null, null, null, null, null);

    private final Navigator navigator = new Navigator();
    private final ArrivalViewModel model = new ArrivalViewModel(navigator, () -> Instant.EPOCH,
            new ArrivalViewModel.Reach() {
                @Override
                public boolean free() {
                    return true;
                }

                @Override
                public void page(Link link) {
                    // No window here.
                }
            }, Runnable::run);
    private Stage stage;
    private ArrivalView view;

    @AfterEach
    void close() {
        if (stage != null) {
            Fx.run(() -> stage.close());
        }
    }

    @Test
    void whatWaitsIsSaidAndCanBeOpenedOrForgotten() {
        show(ENGLISH, 1);
        Fx.run(() -> {
            assertFalse(view.isManaged());
            navigator.go(new Place.Preferences(MARA));
            model.take(new Arrival.Linked(new Link(Room.DRILL, "")));
            assertEquals("Opens when you are back at the overview: the recovery drill.", text());
            assertEquals(List.of("Open now", "Forget it"), ways());
            way(1).fire();
            assertFalse(view.isVisible());
            model.take(new Arrival.Linked(new Link(Room.DRILL, "")));
            way(0).fire();
            assertEquals(new Place.Drill(MARA), navigator.place());
            assertFalse(view.isVisible());
            model.take(new Arrival.Unknown());
            assertEquals("This version of Glovebox does not know that link. Nothing was opened.", text());
            assertEquals(List.of("Close"), ways());
            way(0).fire();
            assertFalse(view.isVisible());
        });
    }

    @Test
    void oneThatIsClosedSaysNoMore() {
        show(ENGLISH, 1);
        Fx.run(() -> {
            view.close();
            model.take(new Arrival.Unknown());
            assertFalse(view.isVisible());
        });
    }

    @Test
    void everyLineFitsAndHasItsName() {
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMANY), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 2.0)) {
                show(words, scale);
                for (Link link : List.of(new Link(Room.SETTINGS, "history"), new Link(Room.RESTORE, ""),
                        new Link(Room.DRILL, ""), new Link(Room.OVERVIEW, ""))) {
                    for (Place place : List.of(new Place.Held(), new Place.ChangePassword(MARA),
                            new Place.Preferences(MARA))) {
                        Fx.run(() -> {
                            navigator.go(place);
                            model.take(new Arrival.Linked(link));
                        });
                        fits(words, scale);
                    }
                }
                Fx.run(() -> model.take(new Arrival.Unknown()));
                fits(words, scale);
            }
        }
        assertEquals(List.of(), CssWarnings.of(() -> new VBox(new ArrivalView(model, ENGLISH))));
    }

    private void fits(Words words, double scale) {
        Fx.settle();
        assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale);
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
    }

    private void show(Words words, double scale) {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
            view = new ArrivalView(model, words);
            Scene scene = new Scene(new VBox(view), 736, 544);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
        assertTrue(view.getScene() != null);
    }

    private String text() {
        return ((Labeled) view.lookup(".banner-text")).getText();
    }

    private List<String> ways() {
        return view.lookupAll(".hyperlink").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private Hyperlink way(int which) {
        return (Hyperlink) view.lookupAll(".hyperlink").toArray()[which];
    }
}
