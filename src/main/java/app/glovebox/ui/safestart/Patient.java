package app.glovebox.ui.safestart;

import app.glovebox.start.Diagnosis;
import app.glovebox.start.Generation;
import app.glovebox.start.Loss;
import app.glovebox.ui.kit.Message;
import java.nio.file.Path;
import java.util.Optional;

/// A vault file as it is known so far.
///
/// @param name     whose it is, or the file's name
/// @param found    what the last look showed, empty before the first
/// @param offered  the copy that could take its place
/// @param loss     what that would cost, whenever one is offered
/// @param outcome  what came of a repair, or [Message#NONE]
record Patient(Path file, String name, Optional<Diagnosis> found, Optional<Generation> offered, Optional<Loss> loss,
        Message outcome) {
    static Patient unseen(Path file, String name) {
        return new Patient(file, name, Optional.empty(), Optional.empty(), Optional.empty(), Message.NONE);
    }

    Patient seen(Diagnosis diagnosis) {
        return new Patient(file, name, Optional.of(diagnosis), Optional.empty(), Optional.empty(), outcome);
    }

    Patient offered(Generation generation, Loss cost) {
        return new Patient(file, name, found, Optional.of(generation), Optional.of(cost), outcome);
    }

    Patient after(Message told) {
        return new Patient(file, name, found, offered, loss, told);
    }

    boolean is(Diagnosis.State state) {
        return found.filter(diagnosis -> diagnosis.state() == state).isPresent();
    }
}
