package app.glovebox.frame;

import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import app.glovebox.ui.arrival.ArrivalView;
import app.glovebox.ui.arrival.ArrivalViewModel;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.row.Column;
import app.glovebox.ui.preferences.PreferencesView;
import app.glovebox.ui.shell.ShellView;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is asked for from outside, in the one window: the line about it above each view, and the pages of rooms it leads
/// to. FX thread.
public final class Arrivals implements ArrivalViewModel.Reach {
    private final Scene scene;
    private final HelpWindow help;
    private final ArrivalViewModel model;
    private Words words;
    private Parent view;
    private Parent root;
    private ArrivalView line;

    /// @param help opened where a link leads into it
    public Arrivals(Navigator navigator, InstantSource real, Scene scene, HelpWindow help) {
        this.scene = scene;
        this.help = help;
        model = new ArrivalViewModel(navigator, real, this, Platform::runLater);
    }

    /// Shows a view, under the line.
    ///
    /// @param over puts both under what stands above every screen
    public void show(Parent shown, Words in, UnaryOperator<Parent> over) {
        if (line != null) {
            line.close();
        }
        words = in;
        view = shown;
        line = new ArrivalView(model, in);
        VBox.setVgrow(view, Priority.ALWAYS);
        // What lies over a screen, as a question does, is laid over both.
        Column both = new Column(line, view);
        both.setMinSize(0, 0);
        Said.late(line);
        if (view instanceof Region region) {
            region.setMinSize(0, 0);
        }
        root = over.apply(new StackPane(both));
        Parent before = scene.getRoot();
        scene.setRoot(root);
        Hands.leave(before);
    }

    /// Another one came.
    public void take(Arrival arrival) {
        model.take(arrival);
    }

    /// Called once a second.
    public void tick() {
        model.tick();
    }

    @Override
    public boolean free() {
        return scene.getRoot() == root && !(view instanceof ShellView shell && shell.isLeaving());
    }

    @Override
    public void page(Link link) {
        if (link.room() == Link.Room.HELP) {
            help.show(words, link.page());
        } else if (link.room() == Link.Room.SETTINGS && !link.page().isEmpty()
                && view.lookup(".preferences") instanceof PreferencesView preferences) {
            preferences.goTo(ArrivalViewModel.group(link.page()));
        }
    }
}
