package app.glovebox.secret;

/// The derivation costs this program uses and accepts. A constructor value everywhere: the production one is made in
/// the wiring and nowhere else; no property, variable or file changes it.
///
/// @param make    the cost of a new password
/// @param floor   the least cost accepted from a vault's header or the Portal (against downgrade)
/// @param ceiling the most accepted (against memory bombs)
public record KdfPolicy(KdfCost make, KdfCost floor, KdfCost ceiling) {

    /// Whether a cost read from outside may be used.
    public boolean accepts(KdfCost cost) {
        return cost.within(floor, ceiling);
    }
}
