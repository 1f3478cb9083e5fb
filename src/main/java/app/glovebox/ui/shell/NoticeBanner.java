package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Banner.Kind;
import app.glovebox.ui.kit.Banner;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.shell.notice.Notice;
import java.util.List;

/// How each notice looks in the banner, and the way out it offers.
final class NoticeBanner {
    private NoticeBanner() {
    }

    /// @param gone runs when the banner was sent away: the focus stood in it
    static void say(Banner banner, Notice notice, ShellViewModel model, Words words, Runnable gone) {
        switch (notice) {
            case Notice.None _ -> banner.hide();
            case Notice.Offline(Message text) ->
                    banner.show(Kind.INFO, words.text(text), words.text("shell.notice.tryNow"), model::refresh);
            case Notice.Untrusted(Message text) -> banner.show(Kind.DANGER, words.text(text), "", () -> { });
            case Notice.SignedOut(Message text) ->
                    banner.show(Kind.WARNING, words.text(text), words.text("shell.notice.signIn"), model::signInAgain);
            case Notice.Unkept(Message text) ->
                    banner.show(Kind.DANGER, words.text(text), words.text("shell.notice.tryNow"), model::refresh);
            case Notice.LittleRoom(Message text) -> banner.show(Kind.WARNING, words.text(text), "", () -> { });
            case Notice.NoRoom(Message text) -> banner.show(Kind.DANGER, words.text(text), "", () -> { });
            case Notice.NoBackup(Message text) -> banner.show(Kind.WARNING, words.text(text), List.of(
                    new Banner.Way(words.text("shell.notice.noBackup.settings"), model::preferences),
                    new Banner.Way(words.text("shell.notice.noBackup.hush"), () -> {
                        gone.run();
                        model.hushBackup();
                    })));
            case Notice.OlderCopy(Message text) -> banner.show(Kind.WARNING, words.text(text),
                    words.text("shell.notice.olderCopy.more"), () -> model.enter(Place.OlderCopy::new));
        }
    }
}
