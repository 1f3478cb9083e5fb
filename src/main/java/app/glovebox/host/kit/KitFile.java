package app.glovebox.host.kit;

import app.glovebox.custody.KitSheet;
import app.glovebox.custody.KitWriter;
import app.glovebox.host.PrivateFile;
import app.glovebox.upkeep.FreeSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes emergency kits as PDF.
public final class KitFile implements KitWriter {
    private static final System.Logger LOG = System.getLogger(KitFile.class.getName());

    private final FreeSpace space;

    public KitFile(FreeSpace space) {
        this.space = space;
    }

    @Override
    public Outcome write(Path file, KitSheet sheet) {
        byte[] page = KitPage.draw(sheet);
        try {
            PrivateFile.replace(file, page);
            return Outcome.DONE;
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "kit.not-written", failed);
            return hasRoom(file, page.length) ? Outcome.UNWRITABLE : Outcome.NO_ROOM;
        } finally {
            Arrays.fill(page, (byte) 0);
        }
    }

    /// An I/O failure does not say what it is in any language but the system's.
    private boolean hasRoom(Path file, long needed) {
        try {
            return space.bytes(file.toAbsolutePath().getParent()) > needed;
        } catch (IOException unknown) {
            return true;
        }
    }
}
