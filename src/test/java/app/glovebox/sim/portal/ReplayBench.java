package app.glovebox.sim.portal;

import app.glovebox.testing.TestPortal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How long a new account waits for its car's 30 days, and how fast they reach a client that is already known.
class ReplayBench {
    private static final int ROUNDS = 5;

    @Test
    void firstMonthAndItsReplay() throws IOException {
        try (TestPortal portal = TestPortal.open()) {
            RawClient client = new RawClient(portal);
            for (int round = 0; round < ROUNDS; round++) {
                String email = "bench" + round + "@lindqvist.example";
                client.create(email, "pw");
                String access = client.signedIn(email, "pw").access();
                long began = System.nanoTime();
                replay(client, access);
                long lived = System.nanoTime();
                List<EventReader.Event> events = replay(client, access);
                long replayed = System.nanoTime();
                long bytes = events.stream().mapToLong(event -> event.data().length()).sum();
                System.out.printf("| first month lived and sent %d ms | sent again %d ms | %d events | %d kB"
                        + " | store of all so far %d kB |%n",
                        (lived - began) / 1_000_000, (replayed - lived) / 1_000_000, events.size(), bytes / 1_000,
                        Files.size(portal.folder().resolve("portal.db")) / 1_000);
            }
        }
    }

    private static List<EventReader.Event> replay(RawClient client, String access) throws IOException {
        try (EventReader events = new EventReader(client, access, null)) {
            return events.untilCaughtUp();
        }
    }
}
