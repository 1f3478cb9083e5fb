package app.glovebox.ui.shell;

import app.glovebox.session.Connection;
import app.glovebox.ui.kit.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A question to the Portal asked by hand, followed until its outcome is known: only that is told. FX thread.
final class Asking {
    /// After this long without an outcome the silence itself is told.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Question(Connection before, Instant until) {
    }

    private final ReadOnlyObjectWrapper<Message> outcome = new ReadOnlyObjectWrapper<>(Message.NONE);
    private Optional<Question> open = Optional.empty();

    /// What came of the last question; none while it is open, and when something else on the screen says it.
    ReadOnlyObjectProperty<Message> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// @param before how the connection is before anything is asked
    /// @param real   real time now
    void ask(Connection before, Instant real) {
        outcome.set(Message.NONE);
        open = silent(before.state()) ? Optional.empty() : Optional.of(new Question(before, real.plus(PATIENCE)));
    }

    void connected(Connection now, Instant real) {
        open.ifPresent(question -> {
            if (silent(now.state())) {
                open = Optional.empty();
            } else if (now.state() == Connection.State.DOWN && !now.nextTry().equals(question.before().nextTry())) {
                end(refused(now, real));
            } else if (now.state() == Connection.State.UNKEPT && !now.nextTry().equals(question.before().nextTry())) {
                end(Message.of("shell.refresh.unkept"));
            } else if (now.state() == Connection.State.ONLINE && answered(question.before(), now)) {
                end(Message.of("shell.refresh.done"));
            }
        });
    }

    void pulse(Instant real) {
        if (open.filter(question -> !real.isBefore(question.until())).isPresent()) {
            end(Message.of("shell.refresh.noAnswer"));
        }
    }

    /// An untrusted Portal is not asked, nor one that ended the session or knows newer of the vault: the banner says so
    /// already.
    static boolean silent(Connection.State state) {
        return state == Connection.State.UNTRUSTED || state == Connection.State.SIGNED_OUT
                || state == Connection.State.OLDER_COPY;
    }

    private static boolean answered(Connection before, Connection now) {
        return now.lastContact().filter(at -> before.lastContact().map(at::isAfter).orElse(true)).isPresent();
    }

    private static Message refused(Connection now, Instant real) {
        return now.nextTry().map(due -> Message.of("shell.refresh.nextTry", Moment.span(Duration.between(real, due))))
                .orElse(Message.of("shell.refresh.noAnswer"));
    }

    private void end(Message told) {
        open = Optional.empty();
        outcome.set(told);
    }
}
