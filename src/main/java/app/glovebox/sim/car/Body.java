package app.glovebox.sim.car;

import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Doors, windows, boot, bonnet, locks, alarm and charging port. Doors count driver, passenger, rear driver side,
/// rear passenger side.
final class Body {
    private static final List<Signal> DOOR_OPEN = List.of(Signals.DOOR_ROW1_DRIVER_IS_OPEN,
            Signals.DOOR_ROW1_PASSENGER_IS_OPEN, Signals.DOOR_ROW2_DRIVER_IS_OPEN,
            Signals.DOOR_ROW2_PASSENGER_IS_OPEN);
    private static final List<Signal> DOOR_LOCKED = List.of(Signals.DOOR_ROW1_DRIVER_IS_LOCKED,
            Signals.DOOR_ROW1_PASSENGER_IS_LOCKED, Signals.DOOR_ROW2_DRIVER_IS_LOCKED,
            Signals.DOOR_ROW2_PASSENGER_IS_LOCKED);
    private static final List<Signal> WINDOW_OPEN = List.of(Signals.WINDOW_ROW1_DRIVER_IS_OPEN,
            Signals.WINDOW_ROW1_PASSENGER_IS_OPEN, Signals.WINDOW_ROW2_DRIVER_IS_OPEN,
            Signals.WINDOW_ROW2_PASSENGER_IS_OPEN);
    private static final List<Signal> WINDOW_POSITION = List.of(Signals.WINDOW_ROW1_DRIVER_POSITION,
            Signals.WINDOW_ROW1_PASSENGER_POSITION, Signals.WINDOW_ROW2_DRIVER_POSITION,
            Signals.WINDOW_ROW2_PASSENGER_POSITION);
    // Who comes along sits in front first, then behind the passenger, then behind the driver.
    private static final int[] SEATS = {0, 1, 3, 2};

    private final boolean[] door = new boolean[4];
    private final int[] window = new int[4];
    private boolean boot;
    private boolean bonnet;
    private boolean locked = true;
    private boolean armed = true;
    private boolean cable;
    private boolean hazard;

    Body() {
    }

    Body(DataInput in) throws IOException {
        for (int i = 0; i < 4; i++) {
            door[i] = in.readBoolean();
            window[i] = in.readByte();
        }
        boot = in.readBoolean();
        bonnet = in.readBoolean();
        locked = in.readBoolean();
        armed = in.readBoolean();
        cable = in.readBoolean();
        hazard = in.readBoolean();
    }

    void write(DataOutput out) throws IOException {
        for (int i = 0; i < 4; i++) {
            out.writeBoolean(door[i]);
            out.writeByte(window[i]);
        }
        out.writeBoolean(boot);
        out.writeBoolean(bonnet);
        out.writeBoolean(locked);
        out.writeBoolean(armed);
        out.writeBoolean(cable);
        out.writeBoolean(hazard);
    }

    void unlock() {
        locked = false;
        armed = false;
        hazard = false;
    }

    void lock() {
        locked = true;
        armed = true;
    }

    /// Driver and companions get in or out.
    void openDoors(int companions) {
        for (int i = 0; i <= companions; i++) {
            door[SEATS[i]] = true;
        }
    }

    void openBoot() {
        boot = true;
    }

    void openBonnet() {
        bonnet = true;
    }

    void shutAll() {
        Arrays.fill(door, false);
        boot = false;
        bonnet = false;
    }

    void openWindow(int which, int percent) {
        window[which] = percent;
    }

    void shutWindows() {
        Arrays.fill(window, 0);
    }

    void setHazard(boolean on) {
        hazard = on;
    }

    void setCable(boolean connected) {
        cable = connected;
    }

    boolean isLocked() {
        return locked;
    }

    void tell(Report report) {
        for (int i = 0; i < 4; i++) {
            report.say(DOOR_OPEN.get(i), door[i]);
            report.say(DOOR_LOCKED.get(i), locked);
            report.say(WINDOW_OPEN.get(i), window[i] > 0);
            report.say(WINDOW_POSITION.get(i), window[i], 1);
        }
        report.say(Signals.TRUNK_REAR_IS_OPEN, boot);
        report.say(Signals.TRUNK_REAR_IS_LOCKED, locked);
        report.say(Signals.HOOD_IS_OPEN, bonnet);
        report.say(Signals.ALARM_STATE, armed ? "ARMED" : "OFF");
        report.say(Signals.LIGHTS_HAZARD_IS_SIGNALING, hazard);
        report.say(Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED, cable);
        report.say(Signals.CHARGING_PORT_IS_CHARGING_CABLE_LOCKED, cable && locked);
        report.say(Signals.CHARGING_PORT_IS_FLAP_OPEN, cable);
    }
}
