package app.glovebox.frame;

import app.glovebox.install.SelfCheck;
import app.glovebox.ui.about.AboutView;
import app.glovebox.ui.about.AboutViewModel;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.time.Instant;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// About, beside the one window: whatever screen that shows, and whether or not somebody has signed in. FX thread.
public final class AboutWindow {
    private final SideWindow window;
    private final SelfCheck self;
    private final Background background;
    private final ObservableValue<Instant> pulse;
    private final boolean findsUpdates;

    /// @param like         the look and text size to follow
    /// @param pulse        real time, changing once a second
    /// @param findsUpdates whether the program was built to
    public AboutWindow(Stage owner, Theme like, SelfCheck self, Background background, ObservableValue<Instant> pulse,
            boolean findsUpdates) {
        window = new SideWindow(owner, like, Set.of(KeyCode.ESCAPE));
        this.self = self;
        this.background = background;
        this.pulse = pulse;
        this.findsUpdates = findsUpdates;
    }

    /// Shows it in these words, in front if it stands there already.
    public void show(Words words) {
        AboutViewModel model = new AboutViewModel(self, Version.facts(findsUpdates), background, pulse);
        VBox card = new VBox(new AboutView(model, words));
        card.getStyleClass().addAll("card", "setting-groups", "about");
        ScrollPane pane = new ScrollPane(card);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        window.show(words.text("about.window"), pane, model::close);
    }

    public void close() {
        window.close();
    }
}
