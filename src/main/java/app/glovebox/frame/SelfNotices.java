package app.glovebox.frame;

import app.glovebox.install.InstallState;
import app.glovebox.install.SelfCheck;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Banner;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.row.Column;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is wrong with the program itself, over whatever the window shows: files that differ stay named until they no
/// longer do; options another program can load code with are told where somebody is about to type a password, until
/// that was dismissed. Both lead to About. FX thread.
///
/// The screen stands under them in one box for good: what is found out meanwhile must not take the focus from somebody
/// who is typing.
public final class SelfNotices implements AutoCloseable {
    private final Background.Following listening;
    private final AboutWindow about;
    private SelfCheck.Known known;
    private Words words;
    private Place place;
    private boolean dismissed;
    private Banner damage = new Banner();
    private Banner launch = new Banner();

    /// @param about closed along with this
    public SelfNotices(SelfCheck self, Background background, AboutWindow about) {
        this.about = about;
        known = self.known();
        listening = background.follow(self::listen, news -> "self", news -> {
            known = news.getLast();
            tell();
        });
    }

    /// The screen under what there is to tell of the program.
    public Parent over(Parent screen, Words spoken, Place at) {
        words = spoken;
        place = at;
        damage = new Banner();
        damage.setId("selfDamage");
        launch = new Banner();
        launch.setId("selfLaunch");
        VBox notices = new VBox(damage, launch);
        notices.getStyleClass().add("self-notices");
        notices.setMinHeight(VBox.USE_PREF_SIZE);
        notices.visibleProperty().bind(damage.visibleProperty().or(launch.visibleProperty()));
        notices.managedProperty().bind(notices.visibleProperty());
        VBox.setVgrow(screen, Priority.ALWAYS);
        if (screen instanceof Region region) {
            // As a root has it: it takes the room there is, and scrolls what does not fit.
            region.setMinSize(0, 0);
        }
        tell();
        Column both = new Column(notices, screen);
        Said.late(notices);
        return both;
    }

    @Override
    public void close() {
        listening.close();
        about.close();
    }

    private void tell() {
        if (words == null) {
            return;
        }
        if (known.files().orElse(null) instanceof InstallState.Damaged damaged) {
            String text = damaged.isOfTheList() ? words.text("notice.damaged.list")
                    : words.text("notice.damaged", damaged.found().size());
            damage.show(Banner.Kind.DANGER, text, words.text("notice.damaged.more"), () -> about.show(words));
        } else {
            damage.hide();
        }
        if (known.launch().isPlain() || dismissed || !asksForSecrets(place)) {
            launch.hide();
        } else {
            launch.show(Banner.Kind.WARNING, words.text("notice.launch", known.launch().names()), List.of(
                    new Banner.Way(words.text("notice.launch.more"), () -> about.show(words)),
                    new Banner.Way(words.text("notice.launch.dismiss"), this::dismiss)));
        }
    }

    private static boolean asksForSecrets(Place place) {
        return switch (place) {
            case Place.SignIn _, Place.CreateAccount _, Place.Locked _, Place.PasswordAsked _, Place.ChangedElsewhere _,
                    Place.RestoreDamaged _, Place.SafeStart _ -> true;
            case Place.Held _, Place.Inside _ -> false;
        };
    }

    /// For this start. The link that was pressed goes with the notice: its focus moves on first.
    private void dismiss() {
        if (launch.isFocusWithin()) {
            launch.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        }
        dismissed = true;
        tell();
    }
}
