package app.glovebox.ui.security;

import app.glovebox.account.OpenAccount;
import app.glovebox.custody.KeySlot;
import app.glovebox.custody.KeySlots;
import app.glovebox.custody.Readiness;
import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Place.KeyCeremony.Why;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What opens the vault: its slots with their dates, and what can be done about them.
public final class SecurityViewModel {
    private static final System.Logger LOG = System.getLogger(SecurityViewModel.class.getName());

    /// A slot as it is told.
    ///
    /// @param removable whether it can be taken away by itself
    record Way(SlotId id, SlotKind kind, Message made, Message used, boolean removable) {
    }

    /// The rooms this group leads to.
    interface Doors {
        void words(Why why);

        void drill();

        void password();
    }

    private record Seen(List<KeySlot> slots, Optional<Instant> drilled) {
    }

    private final Supplier<KeySlots> slots;
    private final Background background;
    private final Doors doors;
    private final InstantSource real;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<List<Way>> ways = new ReadOnlyObjectWrapper<>(this, "ways", List.of());
    private final ReadOnlyObjectWrapper<Optional<Readiness>> readiness =
            new ReadOnlyObjectWrapper<>(this, "readiness", Optional.empty());
    private final ReadOnlyObjectWrapper<Message> note = new ReadOnlyObjectWrapper<>(this, "note", Message.NONE);
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    public SecurityViewModel(OpenAccount account, Background background, Navigator navigator, InstantSource real,
            ZoneId zone) {
        this(() -> account.vault().keySlots(), background, new Doors() {
            @Override
            public void words(Why why) {
                navigator.go(new Place.KeyCeremony(account, why));
            }

            @Override
            public void drill() {
                navigator.go(new Place.Drill(account));
            }

            @Override
            public void password() {
                navigator.go(new Place.ChangePassword(account));
            }
        }, real, zone);
    }

    /// @param slots asked for on a worker thread
    SecurityViewModel(Supplier<KeySlots> slots, Background background, Doors doors, InstantSource real, ZoneId zone) {
        this.slots = slots;
        this.background = background;
        this.doors = doors;
        this.real = real;
        this.zone = zone;
        look(Message.NONE);
    }

    /// Oldest first; empty until they are read.
    ReadOnlyObjectProperty<List<Way>> waysProperty() {
        return ways.getReadOnlyProperty();
    }

    /// How ready the vault is for a forgotten password; empty until it is read.
    ReadOnlyObjectProperty<Optional<Readiness>> readinessProperty() {
        return readiness.getReadOnlyProperty();
    }

    /// The readiness in words.
    Message told(Readiness known) {
        return switch (known.state()) {
            case READY -> Message.of("security.drill.ready", known.tried().orElseThrow().atZone(zone));
            case OLD -> Message.of("security.drill.old", known.tried().orElseThrow().atZone(zone));
            case NEWER_WORDS -> Message.of("security.drill.newerWords");
            case NEVER -> Message.of("security.drill.never");
            case NO_WORDS -> Message.of("security.drill.noWords");
        };
    }

    /// What came of it, or [Message#NONE].
    ReadOnlyObjectProperty<Message> noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Goes and makes words, in place of those there are.
    void makeWords() {
        doors.words(haveWords() ? Why.REPLACE : Why.MAKE);
    }

    /// Somebody else may know the words: new ones, and all is sealed anew.
    void sealAnew() {
        doors.words(Why.SEEN);
    }

    void changePassword() {
        doors.password();
    }

    void drill() {
        doors.drill();
    }

    /// Takes a slot away; it was asked before whether that is meant.
    void remove(Way way) {
        Message done = Message.of(way.kind() == SlotKind.RECOVERY ? "security.removed.recovery"
                : "security.removed.password");
        problem.set(Message.NONE);
        busy.set(true);
        background.run(() -> {
            slots.get().remove(way.id());
            return done;
        }, this::look, this::failed);
    }

    boolean haveWords() {
        return ways.get().stream().anyMatch(way -> way.kind() == SlotKind.RECOVERY);
    }

    private void look(Message told) {
        busy.set(true);
        background.run(() -> new Seen(slots.get().all(), slots.get().drilled()), seen -> {
            busy.set(false);
            note.set(told);
            readiness.set(Optional.of(Readiness.of(seen.slots(), seen.drilled(), real.instant(), zone)));
            tell(seen.slots());
        }, this::failed);
    }

    private void tell(List<KeySlot> all) {
        long passwords = all.stream().filter(slot -> slot.kind() == SlotKind.PASSWORD).count();
        ways.set(all.stream().map(slot -> new Way(slot.id(), slot.kind(),
                slot.made().map(at -> Message.of("security.slot.made", at.atZone(zone)))
                        .orElse(Message.of("security.slot.madeUnknown")),
                slot.lastUsed().map(at -> Message.of("security.slot.used", at.atZone(zone)))
                        .orElse(Message.of("security.slot.unused")),
                slot.kind() == SlotKind.RECOVERY || passwords > 1)).toList());
    }

    /// A vault closed meanwhile is no trouble: the account was left.
    private void failed(Exception failure) {
        busy.set(false);
        switch (failure) {
            case StorageException storage -> {
                LOG.log(System.Logger.Level.WARNING, "security.vault-failed", storage);
                problem.set(Message.of(storage.kind() == StorageException.Kind.FAILED ? "security.failed"
                        : "security.noRoom"));
            }
            case IllegalStateException closed -> problem.set(Message.NONE);
            default -> throw new IllegalStateException(failure);
        }
    }
}
