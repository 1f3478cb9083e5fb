package app.glovebox.ui.safestart;

import app.glovebox.start.Diagnosis;
import app.glovebox.start.Generation;
import app.glovebox.ui.kit.Message;
import java.nio.file.Path;
import java.util.Optional;

/// A vault file as it is known so far.
///
/// @param name     whose it is, or the file's name
/// @param found    what the last look showed, empty before the first
/// @param offered  the copy that could take its place
/// @param outcome  what came of a repair, or [Message#NONE]
record Patient(Path file, String name, Optional<Diagnosis> found, Optional<Generation> offered, Message outcome) {
    static Patient unseen(Path file, String name) {
        return new Patient(file, name, Optional.empty(), Optional.empty(), Message.NONE);
    }

    Patient seen(Diagnosis diagnosis, Optional<Generation> generation) {
        return new Patient(file, name, Optional.of(diagnosis), generation, outcome);
    }

    Patient after(Message told) {
        return new Patient(file, name, found, offered, told);
    }

    boolean is(Diagnosis.State state) {
        return found.filter(diagnosis -> diagnosis.state() == state).isPresent();
    }
}
