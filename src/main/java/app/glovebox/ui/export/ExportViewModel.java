package app.glovebox.ui.export;

import app.glovebox.export.Export;
import app.glovebox.export.ExportOutcome;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.upkeep.ProgressSink;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One export after the other, each with the password. FX thread only; closing cancels.
public final class ExportViewModel implements AutoCloseable {
    /// See [Export#run].
    @FunctionalInterface
    interface Exporting {
        ExportOutcome run(Passphrase password, Path parent, ProgressSink progress, BooleanSupplier cancelled)
                throws StorageException;
    }

    private final Exporting export;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Double>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> said = new ReadOnlyObjectWrapper<>(Message.NONE);
    private AtomicBoolean cancelled = new AtomicBoolean();

    public ExportViewModel(Export export, Background background) {
        this(export::run, background);
    }

    ExportViewModel(Exporting export, Background background) {
        this.export = export;
        this.background = background;
    }

    /// From 0 to 1 while an export runs; below 0 until the password was found right.
    ReadOnlyObjectProperty<Optional<Double>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What came of the last press; none while there is nothing to tell.
    ReadOnlyObjectProperty<Message> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Takes the password over and wipes it, whatever comes of it.
    void export(Passphrase password, String folder) {
        Optional<Path> parent = path(folder);
        if (progress.get().isPresent() || parent.isEmpty() || password.length() == 0) {
            if (progress.get().isEmpty()) {
                said.set(Message.of(folder.isBlank() ? "export.folder.first"
                        : parent.isEmpty() ? "export.folder.missing" : "export.password.missing"));
            }
            password.close();
            return;
        }
        AtomicBoolean ended = new AtomicBoolean();
        cancelled = ended;
        progress.set(Optional.of(-1.0));
        said.set(Message.NONE);
        background.run(() -> {
            try (password) {
                return Files.isDirectory(parent.get())
                        ? Optional.of(export.run(password, parent.get(), this::at, ended::get))
                        : Optional.<ExportOutcome>empty();
            }
        }, this::ended, this::failed);
    }

    void cancel() {
        cancelled.set(true);
    }

    @Override
    public void close() {
        cancel();
    }

    private static Optional<Path> path(String folder) {
        try {
            Path path = Path.of(folder.strip());
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }

    private void at(long done, long total) {
        background.ui().execute(() -> {
            if (progress.get().isPresent()) {
                progress.set(Optional.of((double) done / Math.max(1, total)));
            }
        });
    }

    private void ended(Optional<ExportOutcome> outcome) {
        progress.set(Optional.empty());
        said.set(outcome.map(ExportViewModel::told).orElse(Message.of("export.folder.missing")));
    }

    private static Message told(ExportOutcome outcome) {
        return switch (outcome) {
            case ExportOutcome.Done(Path folder, long rows) ->
                    Message.of("export.done", rows, folder.getFileName().toString());
            case ExportOutcome.WrongPassword() -> Message.of("export.password.wrong");
            case ExportOutcome.Failed(var kind) -> Message.of(switch (kind) {
                case CANCELLED -> "export.cancelled";
                case NO_ROOM -> "export.trouble.noRoom";
                case UNWRITABLE -> "export.trouble.unwritable";
            });
        };
    }

    private void failed(Exception failure) {
        progress.set(Optional.empty());
        switch (failure) {
            case StorageException broken -> said.set(Message.of("export.trouble.vault"));
            // Locked meanwhile: the screen goes too.
            case IllegalStateException closed -> { }
            default -> throw new IllegalStateException(failure);
        }
    }
}
