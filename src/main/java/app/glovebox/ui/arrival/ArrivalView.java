package app.glovebox.ui.arrival;

import app.glovebox.ui.kit.Banner;
import app.glovebox.ui.kit.Banner.Kind;
import app.glovebox.ui.kit.Banner.Way;
import app.glovebox.ui.kit.Words;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The line about what was asked for from outside. Takes no room while there is none.
public final class ArrivalView extends StackPane {
    private final ArrivalViewModel model;
    private final Words words;
    private final Banner banner = new Banner();
    private final Subscription listening;

    public ArrivalView(ArrivalViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("arrival");
        getChildren().add(banner);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(banner.visibleProperty());
        managedProperty().bind(banner.visibleProperty());
        listening = model.lineProperty().subscribe(this::say);
    }

    /// Says no more: another one does.
    public void close() {
        listening.unsubscribe();
    }

    private void say(ArrivalViewModel.Line line) {
        if (line instanceof ArrivalViewModel.Line.Waits(var said, boolean now)) {
            Way forget = new Way(words.text("arrival.forget"), model::forget);
            banner.show(Kind.INFO, words.text(said),
                    now ? List.of(new Way(words.text("arrival.now"), model::openNow), forget) : List.of(forget));
            return;
        }
        // Not one switch over all: one over types is linked at its first use, which would be before the first frame.
        switch ((ArrivalViewModel.Line.Plain) line) {
            case NONE -> banner.hide();
            case UNKNOWN -> banner.show(Kind.WARNING, words.text("arrival.unknown"), words.text("arrival.close"), model::forget);
        }
    }
}
