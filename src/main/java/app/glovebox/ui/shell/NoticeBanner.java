package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Banner.Kind;
import app.glovebox.ui.kit.Banner;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;

/// How each notice looks in the banner, and the way out it offers.
final class NoticeBanner {
    private NoticeBanner() {
    }

    static void say(Banner banner, Notice notice, ShellViewModel model, Words words) {
        switch (notice) {
            case Notice.None _ -> banner.hide();
            case Notice.Offline(Message text) ->
                    banner.show(Kind.INFO, words.text(text), words.text("shell.notice.tryNow"), model::refresh);
            case Notice.Untrusted(Message text) -> banner.show(Kind.DANGER, words.text(text), "", () -> { });
            case Notice.SignedOut(Message text) ->
                    banner.show(Kind.WARNING, words.text(text), words.text("shell.notice.signIn"), model::signInAgain);
            case Notice.LittleRoom(Message text) -> banner.show(Kind.WARNING, words.text(text), "", () -> { });
            case Notice.NoRoom(Message text) -> banner.show(Kind.DANGER, words.text(text), "", () -> { });
            case Notice.OlderCopy(Message text) -> banner.show(Kind.WARNING, words.text(text),
                    words.text("shell.notice.olderCopy.more"), () -> model.enter(Place.OlderCopy::new));
        }
    }
}
