package app.glovebox.ui.recovery;

import app.glovebox.custody.KitSheet;
import java.util.List;

/// The printers of this computer. Blocks; not on the FX thread.
interface PaperPrinter {
    List<String> names();

    /// Prints one page; answers whether the printer took it.
    boolean print(String name, KitSheet sheet);
}
