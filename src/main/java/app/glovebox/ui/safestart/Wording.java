package app.glovebox.ui.safestart;

import app.glovebox.start.Diagnosis;
import app.glovebox.start.Loss;
import app.glovebox.start.Loss.Item;
import app.glovebox.start.Loss.Span;
import app.glovebox.start.Loss.Way;
import app.glovebox.start.Loss.What;
import app.glovebox.ui.kit.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A vault's state, and what going back to its copy costs, in words.
record Wording(ZoneId zone) {
    Message time(Instant at) {
        return Message.of("safestart.time", at.atZone(zone));
    }

    /// What a look showed.
    Message told(Patient patient) {
        return patient.found().map(diagnosis -> switch (diagnosis.state()) {
            case WHOLE -> Message.of("safestart.found.whole", diagnosis.records());
            case SOUND -> Message.of("safestart.found.sound");
            case DAMAGED -> Message.of("safestart.found.damaged");
            case NEWER -> Message.of("safestart.found.newer");
            case WRONG_PASSWORD -> Message.of("safestart.found.wrongPassword");
            case HELD -> Message.of("safestart.found.held");
            case UNREADABLE -> Message.of("safestart.found.unreadable");
        }).orElse(Message.NONE);
    }

    /// Which copy there is; [Message#NONE] where none is needed.
    Message copy(Patient patient) {
        if (!patient.is(Diagnosis.State.DAMAGED)) {
            return Message.NONE;
        }
        return patient.offered().map(offered -> {
            Message made = time(offered.copy().made());
            return offered.diagnosis().state() == Diagnosis.State.WHOLE
                    ? Message.of("safestart.copy.whole", made, offered.diagnosis().records())
                    : Message.of("safestart.copy", made);
        }).orElse(Message.of("safestart.copy.none"));
    }

    /// What would be lost with it: nothing, or exactly this. The first sentence stands for itself, the others are a list
    /// under it.
    List<Message> lost(Patient patient) {
        return patient.loss().map(loss -> {
            Message since = time(patient.offered().orElseThrow().copy().made());
            return switch (loss.way()) {
                case CLOSED -> List.of(Message.of("safestart.loss.closed", since));
                case STOPPED -> List.of(Message.of("safestart.loss.stopped", since));
                case FAILED -> List.of(Message.of("safestart.loss.failed", since));
                case READ, COUNTED, WRONG_PASSWORD -> items(loss);
            };
        }).orElse(List.of());
    }

    private List<Message> items(Loss loss) {
        List<Message> lines = new ArrayList<>();
        lines.add(Message.of(loss.isNothing() ? "safestart.loss.nothing"
                : loss.items().isEmpty() ? "safestart.loss.readable" : "safestart.loss.this"));
        loss.items().forEach(item -> lines.add(line(item)));
        return List.copyOf(lines);
    }

    /// What could not be found out, a sentence each.
    List<Message> unknown(Patient patient) {
        return patient.loss().map(loss -> switch (loss.way()) {
            case READ, COUNTED, WRONG_PASSWORD -> notes(loss);
            case CLOSED, STOPPED, FAILED -> List.<Message>of();
        }).orElse(List.of());
    }

    private static List<Message> notes(Loss loss) {
        List<Message> notes = new ArrayList<>();
        if (loss.items().stream().anyMatch(item -> item.what() == What.NEW_RECORDS
                || item.what() == What.CHANGED_RECORDS)) {
            notes.add(Message.of("safestart.loss.sealed"));
        }
        if (loss.unread() > 0) {
            notes.add(Message.of("safestart.loss.unread", loss.unread()));
        }
        if (loss.dark()) {
            notes.add(Message.of("safestart.loss.dark"));
        }
        if (loss.keysDark()) {
            notes.add(Message.of("safestart.loss.keysDark"));
        }
        if (loss.way() == Way.WRONG_PASSWORD) {
            notes.add(Message.of("safestart.loss.wrongPassword"));
        }
        return List.copyOf(notes);
    }

    private Message line(Item item) {
        return switch (item.what()) {
            case READINGS -> readings(item.count(), item.span());
            case CARS -> Message.of("safestart.loss.cars");
            case PASSWORDS -> Message.of("safestart.loss.passwords");
            case RECOVERY_WORDS -> Message.of("safestart.loss.recoveryWords");
            case ACCOUNT -> Message.of("safestart.loss.account");
            case SETTINGS -> Message.of("safestart.loss.settings");
            case SIGN_IN -> Message.of("safestart.loss.signIn");
            case KEY_NOTES -> Message.of("safestart.loss.keyNotes");
            case NEW_RECORDS -> Message.of("safestart.loss.newRecords", item.count());
            case CHANGED_RECORDS -> Message.of("safestart.loss.changedRecords", item.count());
            case OTHER -> Message.of("safestart.loss.other", item.count());
        };
    }

    private Message readings(long count, Optional<Span> span) {
        Span when = span.orElseThrow();
        return when.first().equals(when.last()) ? Message.of("safestart.loss.readings.once", count, time(when.first()))
                : Message.of("safestart.loss.readings", count, time(when.first()), time(when.last()));
    }
}
