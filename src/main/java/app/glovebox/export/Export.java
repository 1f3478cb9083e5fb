package app.glovebox.export;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Takes everything out of an open vault. Blocks; one at a time.
public final class Export {
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final OpenVault vault;
    private final SheetWriter writer;
    private final InstantSource real;

    public Export(OpenVault vault, SheetWriter writer, InstantSource real) {
        this.vault = vault;
        this.writer = writer;
        this.real = real;
    }

    /// Exports into a new folder inside that one. The caller keeps owning the password.
    ///
    /// @param progress  counts the signals of the cars
    /// @param cancelled asked before every row
    public ExportOutcome run(Passphrase password, Path parent, ProgressSink progress, BooleanSupplier cancelled)
            throws StorageException {
        if (!vault.keySlots().opensWith(password)) {
            return new ExportOutcome.WrongPassword();
        }
        try {
            return writer.write(parent, real.instant(), sheets(progress, cancelled));
        } catch (ExportException failed) {
            return new ExportOutcome.Failed(failed.kind());
        }
    }

    private List<Sheet> sheets(ProgressSink progress, BooleanSupplier cancelled) throws StorageException {
        List<Vehicle> vehicles = vault.vehicles();
        return List.of(
                new Sheet("profile", List.of("name", "address"), taker ->
                        taker.row(List.of(vault.profile().displayName(), vault.profile().address().text()))),
                new Sheet("vehicles", List.of("id", "vin", "name", "model"), taker -> {
                    for (Vehicle car : vehicles) {
                        taker.row(List.of(car.id(), car.vin(), car.name(), car.model()));
                    }
                }),
                new Sheet("readings", List.of("vehicle", "signal", "value", "unit", "measuredAt", "receivedAt", "source"),
                        taker -> readings(vehicles, taker, progress, cancelled)));
    }

    private void readings(List<Vehicle> vehicles, Sheet.Taker taker, ProgressSink progress, BooleanSupplier cancelled)
            throws StorageException, ExportException {
        long total = 0;
        for (Vehicle car : vehicles) {
            total += vault.readings().latest(car.id()).size();
        }
        long done = 0;
        for (Vehicle car : vehicles) {
            // A signal that was never kept has no history, and to look for one costs as much.
            for (Reading latest : inOrder(vault.readings().latest(car.id()))) {
                Signal signal = latest.signal();
                for (Reading reading : all(car, latest)) {
                    if (cancelled.getAsBoolean()) {
                        throw new ExportException(ExportException.Kind.CANCELLED, null);
                    }
                    taker.row(List.of(car.id(), signal.name(), reading.value(), signal.unit(),
                            reading.measuredAt().toString(), reading.receivedAt().toString(), reading.source().name()));
                }
                progress.at(++done, total);
            }
        }
    }

    private static List<Reading> inOrder(List<Reading> latest) {
        return latest.stream().sorted(Comparator.comparing(reading -> reading.signal().name())).toList();
    }

    /// The newest reading of a signal is kept even when its history has been thinned away.
    private List<Reading> all(Vehicle car, Reading latest) throws StorageException {
        List<Reading> all = new ArrayList<>(
                vault.readings().history(car.id(), latest.signal(), Instant.EPOCH, LATEST));
        if (all.stream().noneMatch(kept -> kept.measuredAt().equals(latest.measuredAt()))) {
            all.add(latest);
        }
        return all;
    }
}
