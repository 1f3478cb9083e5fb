package app.glovebox.account;

import app.glovebox.vehicle.Vehicle;
import java.util.List;

/// The account as the Portal has it.
public record PortalAccount(Profile profile, List<Vehicle> vehicles) {
    @Override
    public String toString() {
        return "PortalAccount[***]";
    }
}
