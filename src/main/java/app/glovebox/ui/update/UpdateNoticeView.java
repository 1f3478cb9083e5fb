package app.glovebox.ui.update;

import app.glovebox.ui.kit.Banner;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;

/// One line that tells of a newer version, with the way to it and the way to hear no more of it. Takes no room while
/// there is none, or while there is something worse to say.
public final class UpdateNoticeView extends StackPane {
    /// @param quiet whether nothing else is unusual
    /// @param gone  runs when the line was sent away: the focus stood in it
    public UpdateNoticeView(UpdateNoticeViewModel model, Words words, ObservableValue<Boolean> quiet, Runnable gone) {
        setId("updateNotice");
        getStyleClass().add("banner-row");
        setMinHeight(USE_PREF_SIZE);
        Banner banner = new Banner();
        getChildren().add(banner);
        model.noticeProperty().subscribe(said -> say(banner, said, model, words, gone));
        Said.when(this, Bindings.createBooleanBinding(
                () -> quiet.getValue() && !model.noticeProperty().get().isNone(), quiet, model.noticeProperty()));
    }

    private static void say(Banner banner, Message said, UpdateNoticeViewModel model, Words words, Runnable gone) {
        if (said.isNone()) {
            banner.hide();
        } else {
            banner.show(Banner.Kind.INFO, words.text(said), List.of(
                    new Banner.Way(words.text("update.notice.more"), model::more),
                    new Banner.Way(words.text("update.notice.hush"), () -> {
                        gone.run();
                        model.hush();
                    })));
        }
    }
}
