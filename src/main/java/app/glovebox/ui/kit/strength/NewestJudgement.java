package app.glovebox.ui.kit.strength;

import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.Background;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Judges a password while it is typed: one job at a time, and of those waiting only the newest. FX thread only.
public final class NewestJudgement {
    private static final Judgement NOTHING_TYPED = new Judgement(0, Problem.EMPTY, Reason.NONE);

    private record Asked(Passphrase password, List<String> context) {
    }

    private final BiFunction<Passphrase, List<String>, Judgement> judge;
    private final Background background;
    private final ReadOnlyObjectWrapper<Judgement> latest =
            new ReadOnlyObjectWrapper<>(this, "latest", NOTHING_TYPED);
    private Asked waiting;
    private boolean judging;

    public NewestJudgement(BiFunction<Passphrase, List<String>, Judgement> judge, Background background) {
        this.judge = judge;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Judgement> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// Takes the password over.
    public void ask(Passphrase password, List<String> context) {
        if (waiting != null) {
            waiting.password().close();
        }
        waiting = new Asked(password, context);
        if (!judging) {
            next();
        }
    }

    /// Judges once, for good; the caller keeps owning the password.
    public void decide(Passphrase password, List<String> context, Consumer<Judgement> then) {
        background.run(() -> judge.apply(password, context), judgement -> {
            latest.set(judgement);
            then.accept(judgement);
        }, NewestJudgement::bug);
    }

    private void next() {
        Asked asked = waiting;
        waiting = null;
        judging = true;
        background.run(() -> {
            try (Passphrase password = asked.password()) {
                return judge.apply(password, asked.context());
            }
        }, judgement -> {
            judging = false;
            if (waiting == null) {
                latest.set(judgement);
            } else {
                next();
            }
        }, failure -> {
            judging = false;
            bug(failure);
        });
    }

    private static void bug(Exception failure) {
        throw failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
    }
}
