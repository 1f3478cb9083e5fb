package app.glovebox.link;

import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;

/// The events one link could not read. Each connection resumes at the same event, so one that stays unreadable would
/// hold up all that follow it: met again, it is stepped over. Used by the link's thread only.
final class Stumbles {
    private static final System.Logger LOG = System.getLogger(Stumbles.class.getName());
    private static final int MOST = 1_000;

    private final LinkedHashSet<String> met = new LinkedHashSet<>();

    /// Whether to step over that event, since it was met before; else it is remembered.
    ///
    /// @param id null for an event that is never sent again
    boolean stepsOver(String id) {
        if (id == null) {
            return false;
        }
        if (!met.add(id)) {
            LOG.log(Level.WARNING, "link.event.stepped-over");
            return true;
        }
        if (met.size() > MOST) {
            met.removeFirst();
        }
        return false;
    }
}
