package app.glovebox.ui.restore;

import app.glovebox.account.OpenAccount;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.restore.Look;
import app.glovebox.restore.Restore;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;
import app.glovebox.upkeep.ProgressSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One try of a copy with a password or with words, and why it did not open.
///
/// @param source  the copy
/// @param byWords whether words are typed
record Trying(Restore restore, Optional<OpenAccount> present, Path source, boolean byWords) {

    /// Blocks. Wipes what was typed.
    Look open(Passphrase typed, ProgressSink progress) throws StorageException {
        try (typed) {
            if (!byWords) {
                return restore.open(source, typed, present, progress);
            }
            String text = new String(typed.open()).strip();
            if (!(RecoveryPhrase.read(List.of(text.split("\\s+"))) instanceof RecoveryPhrase.Reading.Whole(var phrase))) {
                return new Look.WrongKey();
            }
            try (phrase) {
                return restore.open(source, phrase, present, progress);
            }
        }
    }

    /// @return none if it fits
    static Message refusal(Look look, boolean byWords) {
        return switch (look) {
            case Look.Fits _ -> Message.NONE;
            case Look.WrongKey() -> Message.of(byWords ? "restore.words.wrong" : "restore.password.wrong");
            case Look.OtherAccount() -> Message.of("restore.other");
            case Look.Refused(var kind) -> Message.of(switch (kind) {
                case NOT_A_VAULT -> "restore.foreign";
                case NEWER -> "restore.newer";
                case DAMAGED -> "restore.damaged";
                default -> "restore.unreadable";
            });
        };
    }

    static Message trouble(StorageException refused) {
        return Message.of(switch (refused.kind()) {
            case READ_ONLY, NO_ROOM -> "restore.noRoom";
            case FAILED, CLOSED -> "restore.unreadable";
        });
    }
}
