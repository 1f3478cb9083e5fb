package app.glovebox.ui.storage;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.upkeep.VaultSize;
import app.glovebox.upkeep.VaultUpkeep;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the vault lies on this computer, and what can be done about it. FX thread only.
public final class StorageViewModel {
    /// How far a check is.
    ///
    /// @param total 0 while that is not known
    record Reading(long done, long total) {
    }

    /// What there is, read together.
    record Stock(VaultSize size, List<KeptCopy> copies) {
    }

    /// What is done to a vault, on a worker.
    @FunctionalInterface
    private interface Deed<T> {
        T on(VaultUpkeep vault) throws StorageException;
    }

    private final Supplier<VaultUpkeep> vault;
    private final Background background;
    private final Consumer<Optional<Path>> restore;
    private final ReadOnlyObjectWrapper<Optional<Stock>> stock = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CheckReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reading>> sealing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param vault asked on a worker
    /// @param restore leads to where a copy takes the vault's place, with the copy if one was chosen
    public StorageViewModel(Supplier<VaultUpkeep> vault, Background background, Consumer<Optional<Path>> restore) {
        this.vault = vault;
        this.restore = restore;
        this.background = background;
        look();
    }

    /// Empty until it was read.
    ReadOnlyObjectProperty<Optional<Stock>> stockProperty() {
        return stock.getReadOnlyProperty();
    }

    /// What the last check on this screen found.
    ReadOnlyObjectProperty<Optional<CheckReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// Present while a check runs.
    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Present while records are sealed anew.
    ReadOnlyObjectProperty<Optional<Reading>> sealingProperty() {
        return sealing.getReadOnlyProperty();
    }

    /// What came of the last press, or what to do; none while there is nothing to tell.
    ReadOnlyObjectProperty<Message> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// While the vault does what was asked, nothing else is asked of it.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void check() {
        begin(Message.NONE, this::checked, this::recorded);
    }

    void keep() {
        begin(Message.NONE, same -> same.keep(Reason.ASKED), copy -> {
            said.set(Message.of("storage.kept"));
            look();
        });
    }

    /// Seals every record anew under another data key.
    void rotate() {
        begin(Message.of("storage.rotate.done"), same -> {
            same.rotate((done, total) ->
                    background.ui().execute(() -> sealing.set(Optional.of(new Reading(done, total)))));
            return same;
        }, same -> sealing.set(Optional.empty()));
    }

    /// Another copy in place of a damaged or a missing one.
    void keepInstead() {
        fix(Message.of("storage.kept"), same -> same.keep(Reason.ASKED));
    }

    void makePrivate() {
        fix(Message.of("storage.private"), same -> {
            same.makePrivate();
            return same;
        });
    }

    /// Not while the vault is at work: the way back waits for it.
    void restore(Optional<Path> copy) {
        if (!busy.get()) {
            restore.accept(copy);
        }
    }

    /// Only a person can make room.
    void tellHowToMakeRoom() {
        said.set(Message.of("storage.room"));
    }

    /// Only another look proves that it helped.
    private <T> void fix(Message done, Deed<T> deed) {
        begin(done, same -> {
            deed.on(same);
            return checked(same);
        }, this::recorded);
    }

    private CheckReport checked(VaultUpkeep same) throws StorageException {
        background.ui().execute(() -> reading.set(Optional.of(new Reading(0, 0))));
        return same.check((done, total) ->
                background.ui().execute(() -> reading.set(Optional.of(new Reading(done, total)))));
    }

    private void recorded(CheckReport found) {
        reading.set(Optional.empty());
        report.set(Optional.of(found));
        look();
    }

    private <T> void begin(Message done, Deed<T> deed, Consumer<T> then) {
        if (!busy.get()) {
            busy.set(true);
            said.set(Message.NONE);
            background.run(() -> deed.on(vault.get()), result -> {
                busy.set(false);
                said.set(done);
                then.accept(result);
            }, this::failed);
        }
    }

    private void look() {
        background.run(() -> {
            VaultUpkeep same = vault.get();
            return new Stock(same.size(), same.copies());
        }, now -> stock.set(Optional.of(now)), this::failed);
    }

    private void failed(Exception failure) {
        busy.set(false);
        reading.set(Optional.empty());
        sealing.set(Optional.empty());
        switch (failure) {
            case StorageException refused -> said.set(Message.of(switch (refused.kind()) {
                case READ_ONLY -> "storage.trouble.readOnly";
                case NO_ROOM -> "storage.trouble.noRoom";
                case FAILED, CLOSED -> "storage.trouble.failed";
            }));
            // Locked meanwhile: the screen goes too.
            case IllegalStateException closed -> { }
            default -> throw new IllegalStateException(failure);
        }
    }
}
