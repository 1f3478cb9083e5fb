package app.glovebox.ui.kit.setting;

import app.glovebox.ui.kit.Words;

/// How much room something takes, as people say it: "1.2 MB". Decimal units, as disks are sold.
public final class Amount {
    private static final double STEP = 1000;

    private Amount() {
    }

    /// @param bytes not negative
    public static String of(long bytes, Words words) {
        if (bytes < STEP) {
            return words.text("kit.amount.b", bytes);
        }
        double kilo = bytes / STEP;
        if (kilo < STEP) {
            return words.text("kit.amount.kb", kilo);
        }
        return kilo < STEP * STEP ? words.text("kit.amount.mb", kilo / STEP)
                : words.text("kit.amount.gb", kilo / STEP / STEP);
    }
}
