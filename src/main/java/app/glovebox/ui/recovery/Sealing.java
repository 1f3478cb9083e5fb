package app.glovebox.ui.recovery;

import app.glovebox.custody.RekeyProgress.Step;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;

/// How far sealing anew is.
///
/// @param whole from 0 to 1, over all that is to be done
record Sealing(Message doing, double whole) {
    /// @param done of that step, of as many records as there are
    static Sealing at(Step step, long done, long total) {
        double within = total == 0 ? 1 : (double) done / total;
        return new Sealing(Message.of(switch (step) {
            case KEEP, KEEP_NEW -> "recovery.sealing.keep";
            case SEAL -> "recovery.sealing.seal";
            case PROVE, OPEN -> "recovery.sealing.read";
        }, done, total), (step.ordinal() + within) / Step.values().length);
    }

    /// Why words or keys could not be written.
    static Message trouble(StorageException.Kind kind) {
        return Message.of(switch (kind) {
            case FAILED -> "recovery.failed";
            case NO_ROOM, READ_ONLY -> "recovery.noRoom";
            case CLOSED -> "recovery.closed";
        });
    }
}
