package app.glovebox.vault.jazzer;

import app.glovebox.store.StoreException;
import app.glovebox.vault.segment.Segment;

/// A segment of readings, or of a month's hours.
public final class SegmentTarget {
    private SegmentTarget() {
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            Segment.head(bytes);
            Segment.readings(bytes, null);
        } catch (StoreException refused) {
            // As it should be.
        }
        try {
            Segment.hours(bytes, null);
        } catch (StoreException refused) {
            // As it should be.
        }
    }
}
