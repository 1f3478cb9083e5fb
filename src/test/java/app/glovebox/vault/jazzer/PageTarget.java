package app.glovebox.vault.jazzer;

import app.glovebox.store.StoreException;
import app.glovebox.vault.reading.ReadingPage;

/// A page of readings.
public final class PageTarget {
    private PageTarget() {
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            ReadingPage.head(bytes);
            ReadingPage.readings(bytes, null);
        } catch (StoreException refused) {
            // As it should be.
        }
    }
}
