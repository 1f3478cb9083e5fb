package app.glovebox.ui.kit.strength;

import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.ui.kit.Message;

/// The sentences for the judgement of a new password.
public final class StrengthWords {
    private StrengthWords() {
    }

    /// How soon it is guessed, and what makes it weak if something does.
    public static Message strength(Judgement judgement) {
        if (judgement.problem() == Judgement.Problem.TOO_LONG || judgement.problem() == Judgement.Problem.ACCOUNT) {
            return refusal(judgement.problem());
        }
        Message time = Message.of(switch (judgement.bars()) {
            case 0 -> "signin.strength.none";
            case 1 -> "signin.strength.minutes";
            case 2 -> "signin.strength.days";
            case 3 -> "signin.strength.years";
            default -> "signin.strength.strong";
        }, Judgement.LEAST_LENGTH);
        if (judgement.problem() == Judgement.Problem.TOO_SHORT) {
            return Message.of("signin.strength.with", time, refusal(Judgement.Problem.TOO_SHORT));
        }
        return judgement.bars() > 2 || judgement.reason() == Reason.NONE ? time
                : Message.of("signin.strength.with", time, reason(judgement.reason()));
    }

    /// Why it is not taken; none when it is.
    public static Message refusal(Judgement.Problem problem) {
        return switch (problem) {
            case NONE -> Message.NONE;
            case EMPTY -> Message.of("signin.new.empty", Judgement.LEAST_LENGTH);
            case TOO_SHORT -> Message.of("signin.new.short", Judgement.LEAST_LENGTH);
            case TOO_LONG -> Message.of("signin.new.long", Judgement.MOST_LENGTH);
            case COMMON -> Message.of("signin.new.common");
            case ACCOUNT -> Message.of("signin.new.account");
            case GUESSABLE -> Message.of("signin.new.guessable");
        };
    }

    private static Message reason(Reason reason) {
        return switch (reason) {
            case NONE -> Message.NONE;
            case WORD -> Message.of("signin.reason.word");
            case NAME -> Message.of("signin.reason.name");
            case KEYBOARD -> Message.of("signin.reason.keyboard");
            case REPEAT -> Message.of("signin.reason.repeat");
            case SEQUENCE -> Message.of("signin.reason.sequence");
            case DATE -> Message.of("signin.reason.date");
            case COMMON -> Message.of("signin.reason.common");
        };
    }
}
