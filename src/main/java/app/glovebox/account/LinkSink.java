package app.glovebox.account;

import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Vehicle;
import java.time.Instant;
import java.util.List;

/// What the link reports to the ground floor, on a link thread.
public interface LinkSink {
    /// The Portal stated its Car time and speed.
    void clock(Instant carTime, double speed) throws StorageException;

    void vehicles(List<Vehicle> vehicles) throws StorageException;

    /// @param position the event id after these readings, null when they carry none
    void readings(String vehicle, List<Reading> readings, String position) throws StorageException;

    /// The replay of kept events is over: what is known now is all the Portal knows.
    void caughtUp();
}
