package app.glovebox.vss;

import java.util.List;
import java.util.Optional;

/// Signals that are kept together, by branch of their name, so that whoever asks for one signal reads little else.
/// Codes are stored and never change their meaning; a branch never moves to another family.
public enum Family {
    CHARGE(1, "Powertrain.TractionBattery.StateOfCharge."),
    BATTERY(2, "Powertrain."),
    DISTANCE(3, "TraveledDistance", "Service."),
    MOTION(4, "Speed", "AverageSpeed", "IsMoving", "StartTime", "TripDuration"),
    PLACE(5, "CurrentLocation.", "Private.Location."),
    LOW_VOLTAGE(6, "LowVoltage", "PowerOptimizeLevel", "Private.Power."),
    CLIMATE(7, "Cabin.HVAC.", "Exterior."),
    BODY(8, "Cabin.", "Body.", "Private.Alarm."),
    CHASSIS(9, "Chassis.", "Private.Tire."),
    OTHER(0);

    private static final String ROOT = "Vehicle.";

    private final int code;
    private final List<String> branches;

    Family(int code, String... branches) {
        this.code = code;
        this.branches = List.of(branches);
    }

    public int code() {
        return code;
    }

    public static Optional<Family> of(int code) {
        for (Family family : values()) {
            if (family.code == code) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /// The family of a full signal name, whether this version knows the signal or not.
    public static Family of(String name) {
        if (name.startsWith(ROOT)) {
            for (Family family : values()) {
                if (family.branches.stream().anyMatch(branch -> name.startsWith(branch, ROOT.length()))) {
                    return family;
                }
            }
        }
        return OTHER;
    }
}
