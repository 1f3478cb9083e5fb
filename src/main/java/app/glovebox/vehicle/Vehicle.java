package app.glovebox.vehicle;

/// A car of this account.
///
/// @param id the Portal's opaque id
public record Vehicle(String id, String vin, String name, String model) {
    /// The last six characters, all that is shown until revealed.
    public String vinTail() {
        return vin.substring(Math.max(0, vin.length() - 6));
    }

    @Override
    public String toString() {
        return "Vehicle[***]";
    }
}
