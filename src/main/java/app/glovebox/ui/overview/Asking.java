package app.glovebox.ui.overview;

import app.glovebox.ui.kit.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One question that is asked in the background again and again, never twice at once. FX thread.
final class Asking<T> {
    private final Background background;
    private final Supplier<Callable<T>> question;
    private final Consumer<T> answered;
    private final Consumer<Exception> failed;
    private boolean old;
    private boolean busy;
    /// Asked for while busy: what is being read may miss what it was asked for.
    private boolean again;
    private boolean closed;
    private int pulses;

    /// @param question put anew each time its turn comes
    Asking(Background background, Supplier<Callable<T>> question, Consumer<T> answered, Consumer<Exception> failed) {
        this.background = background;
        this.question = question;
        this.answered = answered;
        this.failed = failed;
    }

    /// Something became newer that the answer rests on.
    void outdated() {
        old = true;
    }

    /// Time passed: asks if the answer is outdated and at least that many pulses old.
    void pulse(int between) {
        pulses++;
        if (old && pulses >= between) {
            ask();
        }
    }

    void ask() {
        again = busy;
        if (busy || closed) {
            return;
        }
        busy = true;
        old = false;
        pulses = 0;
        background.run(question.get(), answer -> over(answered, answer), failure -> over(failed, failure));
    }

    private <A> void over(Consumer<A> take, A what) {
        busy = false;
        if (!closed) {
            take.accept(what);
        }
        if (again) {
            ask();
        }
    }

    /// Nothing is answered any more.
    void close() {
        closed = true;
    }
}
