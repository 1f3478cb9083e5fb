package app.glovebox.ui.about;

import app.glovebox.install.Damage;
import app.glovebox.install.InstallState;
import app.glovebox.install.LaunchOptions;
import app.glovebox.install.ProgramFacts;
import app.glovebox.install.SelfCheck;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What this program is and whether its files are in order. FX thread only; closing stops listening.
public final class AboutViewModel implements AutoCloseable {
    /// How far a check is, in bytes.
    ///
    /// @param total 0 while that is not known
    record Reading(long done, long total) {
    }

    private final SelfCheck self;
    private final ProgramFacts facts;
    private final Background background;
    private final ObservableValue<Instant> pulse;
    private final Background.Following listening;
    private final Subscription beating;
    private final ReadOnlyObjectWrapper<Message> files = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyObjectWrapper<Optional<InstallState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LaunchOptions> launch = new ReadOnlyObjectWrapper<>(LaunchOptions.none());
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param pulse real time, changing once a second on the FX thread
    public AboutViewModel(SelfCheck self, ProgramFacts facts, Background background, ObservableValue<Instant> pulse) {
        this.self = self;
        this.facts = facts;
        this.background = background;
        this.pulse = pulse;
        listening = background.follow(self::listen, known -> "self", known -> tell());
        beating = pulse.subscribe((before, now) -> tell());
        tell();
    }

    ProgramFacts facts() {
        return facts;
    }

    /// Whether the files are in order, and how long ago that was found.
    ReadOnlyObjectProperty<Message> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /// Empty until they were checked.
    ReadOnlyObjectProperty<Optional<InstallState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LaunchOptions> launchProperty() {
        return launch.getReadOnlyProperty();
    }

    /// Present while a check runs that was asked for here.
    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    void check() {
        if (reading.get().isEmpty()) {
            reading.set(Optional.of(new Reading(0, 0)));
            background.run(() -> self.check((done, total) -> background.ui().execute(() -> at(done, total))),
                    found -> ended(), failed -> {
                        ended();
                        throw new IllegalStateException(failed);
                    });
        }
    }

    private void at(long done, long total) {
        if (reading.get().isPresent()) {
            reading.set(Optional.of(new Reading(done, total)));
        }
    }

    private void ended() {
        reading.set(Optional.empty());
        tell();
    }

    /// What to hand to somebody who helps: in English, without any path, name or value of this computer.
    String details() {
        return String.join("\n", "Glovebox " + facts.version() + ", build " + facts.build(),
                "Java " + facts.java() + ", JavaFX " + facts.javaFx(), facts.os(),
                "Files: " + self.known().files().map(AboutViewModel::inShort).orElse("not checked yet"),
                "Launch options: " + (launch.get().isPlain() ? "none" : launch.get().names()));
    }

    private static String inShort(InstallState found) {
        return switch (found) {
            case InstallState.NotPackaged _ -> "not from a package";
            case InstallState.Intact intact -> "all " + intact.files() + " intact, build " + intact.buildId()
                    + ", checked " + intact.checkedAt();
            case InstallState.Damaged damaged -> {
                TreeMap<Damage.Kind, Integer> kinds = new TreeMap<>();
                damaged.found().forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
                yield "damaged " + kinds + ", checked " + damaged.checkedAt();
            }
        };
    }

    @Override
    public void close() {
        beating.unsubscribe();
        listening.close();
    }

    private void tell() {
        SelfCheck.Known known = self.known();
        launch.set(known.launch());
        state.set(known.files());
        files.set(known.files().map(this::told).orElse(Message.of("about.files.soon")));
    }

    private Message told(InstallState found) {
        return switch (found) {
            case InstallState.NotPackaged _ -> Message.of("about.files.notPackaged");
            case InstallState.Intact intact ->
                    Message.of("about.files.intact", age(intact.checkedAt()), intact.files());
            case InstallState.Damaged damaged when damaged.isOfTheList() ->
                    Message.of("about.files.list", age(damaged.checkedAt()));
            case InstallState.Damaged damaged ->
                    Message.of("about.files.damaged", age(damaged.checkedAt()), damaged.found().size());
        };
    }

    private Message age(Instant at) {
        Duration age = Duration.between(at, pulse.getValue());
        if (age.toMinutes() < 1) {
            return Message.of("about.age.seconds", Math.max(0, age.toSeconds()));
        }
        return age.toHours() < 1 ? Message.of("about.age.minutes", age.toMinutes())
                : Message.of("about.age.hours", age.toHours());
    }
}
