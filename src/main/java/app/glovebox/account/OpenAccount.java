package app.glovebox.account;

import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.Vehicle;

/// An account whose vault is open: what the rooms are built from. Closing it locks: the link ends, keys are wiped.
///
/// @param vehicle the account's car
public record OpenAccount(Profile profile, Vehicle vehicle, Readings readings, CarClock clock, PortalLink link,
        OpenVault vault) implements AutoCloseable {
    @Override
    public void close() {
        link.close();
        vault.close();
    }

    @Override
    public String toString() {
        return "OpenAccount[***]";
    }
}
