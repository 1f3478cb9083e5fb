package app.glovebox.secret;

/// What one Argon2id derivation costs (RFC 9106).
///
/// @param memoryKib memory in KiB
/// @param passes    iterations, `t`
/// @param lanes     parallelism, `p`
public record KdfCost(int memoryKib, int passes, int lanes) {

    /// Whether every figure lies between those of the floor and the ceiling; lanes have no floor but 1.
    public boolean within(KdfCost floor, KdfCost ceiling) {
        return memoryKib >= floor.memoryKib && memoryKib <= ceiling.memoryKib
                && passes >= floor.passes && passes <= ceiling.passes
                && lanes >= 1 && lanes <= ceiling.lanes;
    }
}
