package app.glovebox.sim.portal.file;

import app.glovebox.store.Database;
import app.glovebox.store.Migration;
import app.glovebox.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The Portal's one database. Its schema stands beside the Portal's package as numbered SQL resources.
public final class PortalFile {
    /// `GBPo`, so that no other SQLite file is taken for ours.
    private static final int APPLICATION_ID = 0x4742_506F;
    private static final List<String> STEPS = List.of("V001__accounts_sessions_cars.sql", "V002__anchors.sql");

    private PortalFile() {
    }

    public static Database open(PrivateFolder folder) throws IOException, StoreException {
        List<Migration> migrations = new java.util.ArrayList<>();
        for (String step : STEPS) {
            migrations.add(new Migration(migrations.size() + 1, text("/app/glovebox/sim/portal/" + step)));
        }
        return Database.open(folder.path("portal.db"), APPLICATION_ID, migrations);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = PortalFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the program lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
