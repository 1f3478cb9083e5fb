package app.glovebox.vss;

import app.glovebox.vss.Signal.Type;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one table of signals: COVESA VSS 6.0, and our own under `Vehicle.Private`.
/// Driver side is the left side: the Car is left-hand drive. Distances are metres, pressures kPa, times seconds.
public final class Signals {
    private static final Map<String, Signal> BY_NAME = new LinkedHashMap<>();

    public static final Signal VIN = signal("VehicleIdentification.VIN", Type.STRING, "");
    public static final Signal BRAND = signal("VehicleIdentification.Brand", Type.STRING, "");
    public static final Signal MODEL = signal("VehicleIdentification.Model", Type.STRING, "");
    public static final Signal MODEL_YEAR = signal("VehicleIdentification.Year", Type.UINT16, "");
    public static final Signal LICENSE_PLATE = signal("VehicleIdentification.LicensePlate", Type.STRING, "");
    public static final Signal TRAVELED_DISTANCE = signal("TraveledDistance", Type.UINT32, "m");
    public static final Signal TRAVELED_DISTANCE_SINCE_START = signal("TraveledDistanceSinceStart", Type.UINT32, "m");
    public static final Signal SPEED = signal("Speed", Type.FLOAT, "km/h");
    public static final Signal AVERAGE_SPEED = signal("AverageSpeed", Type.FLOAT, "km/h");
    public static final Signal IS_MOVING = signal("IsMoving", Type.BOOLEAN, "");
    public static final Signal START_TIME = signal("StartTime", Type.STRING, "iso8601");
    public static final Signal TRIP_DURATION = signal("TripDuration", Type.FLOAT, "s");
    public static final Signal LOW_VOLTAGE_SYSTEM_STATE =
            signal("LowVoltageSystemState", Type.STRING, "", "UNDEFINED", "LOCK", "OFF", "ACC", "ON", "START");
    public static final Signal POWER_OPTIMIZE_LEVEL = signal("PowerOptimizeLevel", Type.UINT8, "");
    public static final Signal LATITUDE = signal("CurrentLocation.Latitude", Type.DOUBLE, "degrees");
    public static final Signal LONGITUDE = signal("CurrentLocation.Longitude", Type.DOUBLE, "degrees");
    public static final Signal ALTITUDE = signal("CurrentLocation.Altitude", Type.DOUBLE, "m");
    public static final Signal HEADING = signal("CurrentLocation.Heading", Type.DOUBLE, "degrees");
    public static final Signal RANGE = signal("Powertrain.Range", Type.UINT32, "m");
    public static final Signal BATTERY_RANGE = signal("Powertrain.TractionBattery.Range", Type.UINT32, "m");
    public static final Signal BATTERY_STATE_OF_CHARGE_CURRENT =
            signal("Powertrain.TractionBattery.StateOfCharge.Current", Type.FLOAT, "percent");
    public static final Signal BATTERY_STATE_OF_CHARGE_DISPLAYED =
            signal("Powertrain.TractionBattery.StateOfCharge.Displayed", Type.FLOAT, "percent");
    public static final Signal BATTERY_STATE_OF_CHARGE_ENERGY =
            signal("Powertrain.TractionBattery.StateOfCharge.CurrentEnergy", Type.FLOAT, "kWh");
    public static final Signal BATTERY_STATE_OF_HEALTH =
            signal("Powertrain.TractionBattery.StateOfHealth", Type.FLOAT, "percent");
    public static final Signal BATTERY_GROSS_CAPACITY =
            signal("Powertrain.TractionBattery.GrossCapacity", Type.UINT16, "kWh");
    public static final Signal BATTERY_NET_CAPACITY =
            signal("Powertrain.TractionBattery.NetCapacity", Type.UINT16, "kWh");
    public static final Signal BATTERY_CURRENT_POWER =
            signal("Powertrain.TractionBattery.CurrentPower", Type.FLOAT, "W");
    public static final Signal BATTERY_TEMPERATURE_AVERAGE =
            signal("Powertrain.TractionBattery.Temperature.Average", Type.FLOAT, "Celsius");
    public static final Signal CHARGING_IS_CHARGING =
            signal("Powertrain.TractionBattery.Charging.IsCharging", Type.BOOLEAN, "");
    public static final Signal CHARGING_CHARGE_LIMIT =
            signal("Powertrain.TractionBattery.Charging.ChargeLimit", Type.UINT8, "percent");
    public static final Signal CHARGING_CHARGE_RATE =
            signal("Powertrain.TractionBattery.Charging.ChargeRate", Type.FLOAT, "km/h");
    public static final Signal CHARGING_TIME_TO_COMPLETE =
            signal("Powertrain.TractionBattery.Charging.TimeToComplete", Type.UINT32, "s");
    public static final Signal CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED =
            signal("Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.IsChargingCableConnected", Type.BOOLEAN, "");
    public static final Signal CHARGING_PORT_IS_CHARGING_CABLE_LOCKED =
            signal("Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.IsChargingCableLocked", Type.BOOLEAN, "");
    public static final Signal CHARGING_PORT_IS_FLAP_OPEN =
            signal("Powertrain.TractionBattery.Charging.ChargingPort.AnyPosition.IsFlapOpen", Type.BOOLEAN, "");
    public static final Signal HOOD_IS_OPEN = signal("Body.Hood.IsOpen", Type.BOOLEAN, "");
    public static final Signal TRUNK_REAR_IS_OPEN = signal("Body.Trunk.Rear.IsOpen", Type.BOOLEAN, "");
    public static final Signal TRUNK_REAR_IS_LOCKED = signal("Body.Trunk.Rear.IsLocked", Type.BOOLEAN, "");
    public static final Signal LIGHTS_RUNNING_IS_ON = signal("Body.Lights.Running.IsOn", Type.BOOLEAN, "");
    public static final Signal LIGHTS_HAZARD_IS_SIGNALING =
            signal("Body.Lights.Hazard.IsSignaling", Type.BOOLEAN, "");
    public static final Signal HVAC_AMBIENT_AIR_TEMPERATURE =
            signal("Cabin.HVAC.AmbientAirTemperature", Type.FLOAT, "Celsius");
    public static final Signal HVAC_IS_AIR_CONDITIONING_ACTIVE =
            signal("Cabin.HVAC.IsAirConditioningActive", Type.BOOLEAN, "");
    public static final Signal HVAC_IS_FRONT_DEFROSTER_ACTIVE =
            signal("Cabin.HVAC.IsFrontDefrosterActive", Type.BOOLEAN, "");
    public static final Signal HVAC_STATION_ROW1_DRIVER_TEMPERATURE =
            signal("Cabin.HVAC.Station.Row1.Driver.Temperature", Type.FLOAT, "Celsius");
    public static final Signal EXTERIOR_AIR_TEMPERATURE = signal("Exterior.AirTemperature", Type.FLOAT, "Celsius");
    public static final Signal LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE =
            signal("LowVoltageBattery.CurrentVoltage", Type.FLOAT, "V");
    public static final Signal LOW_VOLTAGE_BATTERY_CURRENT_CURRENT =
            signal("LowVoltageBattery.CurrentCurrent", Type.FLOAT, "A");
    public static final Signal IS_CONNECTIVITY_AVAILABLE =
            signal("Connectivity.IsConnectivityAvailable", Type.BOOLEAN, "");
    public static final Signal SERVICE_DISTANCE_TO_SERVICE = signal("Service.DistanceToService", Type.FLOAT, "km");
    public static final Signal SERVICE_TIME_TO_SERVICE = signal("Service.TimeToService", Type.INT32, "s");
    public static final Signal SERVICE_IS_SERVICE_DUE = signal("Service.IsServiceDue", Type.BOOLEAN, "");
    public static final Signal DIAGNOSTICS_DTCLIST = signal("Diagnostics.DTCList", Type.STRING_ARRAY, "");
    public static final Signal DOOR_ROW1_DRIVER_IS_OPEN =
            signal("Cabin.Door.Row1.DriverSide.IsOpen", Type.BOOLEAN, "");
    public static final Signal DOOR_ROW1_DRIVER_IS_LOCKED =
            signal("Cabin.Door.Row1.DriverSide.IsLocked", Type.BOOLEAN, "");
    public static final Signal WINDOW_ROW1_DRIVER_IS_OPEN =
            signal("Cabin.Door.Row1.DriverSide.Window.IsOpen", Type.BOOLEAN, "");
    public static final Signal WINDOW_ROW1_DRIVER_POSITION =
            signal("Cabin.Door.Row1.DriverSide.Window.Position", Type.UINT8, "percent");
    public static final Signal DOOR_ROW1_PASSENGER_IS_OPEN =
            signal("Cabin.Door.Row1.PassengerSide.IsOpen", Type.BOOLEAN, "");
    public static final Signal DOOR_ROW1_PASSENGER_IS_LOCKED =
            signal("Cabin.Door.Row1.PassengerSide.IsLocked", Type.BOOLEAN, "");
    public static final Signal WINDOW_ROW1_PASSENGER_IS_OPEN =
            signal("Cabin.Door.Row1.PassengerSide.Window.IsOpen", Type.BOOLEAN, "");
    public static final Signal WINDOW_ROW1_PASSENGER_POSITION =
            signal("Cabin.Door.Row1.PassengerSide.Window.Position", Type.UINT8, "percent");
    public static final Signal DOOR_ROW2_DRIVER_IS_OPEN =
            signal("Cabin.Door.Row2.DriverSide.IsOpen", Type.BOOLEAN, "");
    public static final Signal DOOR_ROW2_DRIVER_IS_LOCKED =
            signal("Cabin.Door.Row2.DriverSide.IsLocked", Type.BOOLEAN, "");
    public static final Signal WINDOW_ROW2_DRIVER_IS_OPEN =
            signal("Cabin.Door.Row2.DriverSide.Window.IsOpen", Type.BOOLEAN, "");
    public static final Signal WINDOW_ROW2_DRIVER_POSITION =
            signal("Cabin.Door.Row2.DriverSide.Window.Position", Type.UINT8, "percent");
    public static final Signal DOOR_ROW2_PASSENGER_IS_OPEN =
            signal("Cabin.Door.Row2.PassengerSide.IsOpen", Type.BOOLEAN, "");
    public static final Signal DOOR_ROW2_PASSENGER_IS_LOCKED =
            signal("Cabin.Door.Row2.PassengerSide.IsLocked", Type.BOOLEAN, "");
    public static final Signal WINDOW_ROW2_PASSENGER_IS_OPEN =
            signal("Cabin.Door.Row2.PassengerSide.Window.IsOpen", Type.BOOLEAN, "");
    public static final Signal WINDOW_ROW2_PASSENGER_POSITION =
            signal("Cabin.Door.Row2.PassengerSide.Window.Position", Type.UINT8, "percent");
    public static final Signal TIRE_ROW1_LEFT_PRESSURE =
            signal("Chassis.Axle.Row1.Wheel.Left.Tire.Pressure", Type.UINT16, "kPa");
    public static final Signal TIRE_ROW1_LEFT_TEMPERATURE =
            signal("Chassis.Axle.Row1.Wheel.Left.Tire.Temperature", Type.FLOAT, "Celsius");
    public static final Signal TIRE_ROW1_LEFT_IS_PRESSURE_LOW =
            signal("Chassis.Axle.Row1.Wheel.Left.Tire.IsPressureLow", Type.BOOLEAN, "");
    public static final Signal TIRE_ROW1_RIGHT_PRESSURE =
            signal("Chassis.Axle.Row1.Wheel.Right.Tire.Pressure", Type.UINT16, "kPa");
    public static final Signal TIRE_ROW1_RIGHT_TEMPERATURE =
            signal("Chassis.Axle.Row1.Wheel.Right.Tire.Temperature", Type.FLOAT, "Celsius");
    public static final Signal TIRE_ROW1_RIGHT_IS_PRESSURE_LOW =
            signal("Chassis.Axle.Row1.Wheel.Right.Tire.IsPressureLow", Type.BOOLEAN, "");
    public static final Signal TIRE_ROW2_LEFT_PRESSURE =
            signal("Chassis.Axle.Row2.Wheel.Left.Tire.Pressure", Type.UINT16, "kPa");
    public static final Signal TIRE_ROW2_LEFT_TEMPERATURE =
            signal("Chassis.Axle.Row2.Wheel.Left.Tire.Temperature", Type.FLOAT, "Celsius");
    public static final Signal TIRE_ROW2_LEFT_IS_PRESSURE_LOW =
            signal("Chassis.Axle.Row2.Wheel.Left.Tire.IsPressureLow", Type.BOOLEAN, "");
    public static final Signal TIRE_ROW2_RIGHT_PRESSURE =
            signal("Chassis.Axle.Row2.Wheel.Right.Tire.Pressure", Type.UINT16, "kPa");
    public static final Signal TIRE_ROW2_RIGHT_TEMPERATURE =
            signal("Chassis.Axle.Row2.Wheel.Right.Tire.Temperature", Type.FLOAT, "Celsius");
    public static final Signal TIRE_ROW2_RIGHT_IS_PRESSURE_LOW =
            signal("Chassis.Axle.Row2.Wheel.Right.Tire.IsPressureLow", Type.BOOLEAN, "");
    public static final Signal TIRE_ROW1_TARGET = signal("Private.Tire.Row1.Target", Type.UINT16, "kPa");
    public static final Signal TIRE_ROW2_TARGET = signal("Private.Tire.Row2.Target", Type.UINT16, "kPa");
    public static final Signal MODEM_BARS = signal("Private.Modem.Bars", Type.UINT8, "");
    public static final Signal WIFI_RSSI = signal("Private.Modem.WiFi.Rssi", Type.INT8, "dBm");
    public static final Signal IS_ASLEEP = signal("Private.Power.IsAsleep", Type.BOOLEAN, "");
    public static final Signal ALARM_STATE =
            signal("Private.Alarm.State", Type.STRING, "", "OFF", "ARMED", "TRIGGERED");
    public static final Signal LOCATION_STREET = signal("Private.Location.Street", Type.STRING, "");
    public static final Signal SOFTWARE_VERSION = signal("Private.Software.Version", Type.STRING, "");

    private Signals() {
    }

    /// Every signal, in table order.
    public static Collection<Signal> all() {
        return Collections.unmodifiableCollection(BY_NAME.values());
    }

    /// The signal of that full VSS name, if it stands in the table.
    public static Optional<Signal> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Signal signal(String tail, Type type, String unit, String... allowed) {
        Signal signal = new Signal("Vehicle." + tail, type, unit, List.of(allowed));
        BY_NAME.put(signal.name(), signal);
        return signal;
    }
}
