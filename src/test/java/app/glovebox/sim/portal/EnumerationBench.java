package app.glovebox.sim.portal;

import app.glovebox.testing.TestPortal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whether the time of an answer tells a known address from an unknown one. Hashing is cheap here, so that any other
/// difference shows.
class EnumerationBench {
    private static final int ADDRESSES = 150;

    @Test
    void wrongProofOfKnownAndUnknownAddresses() throws IOException {
        try (TestPortal portal = TestPortal.open()) {
            RawClient client = new RawClient(portal);
            List<Long> known = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            for (int i = 0; i < ADDRESSES; i++) {
                client.create("known" + i + "@lindqvist.example", "pw");
            }
            for (int round = 0; round < 4; round++) {
                for (int i = 0; i < ADDRESSES; i++) {
                    known.add(timed(client, "known" + i + "@lindqvist.example"));
                    unknown.add(timed(client, "other" + i + "@lindqvist.example"));
                }
            }
            System.out.printf("| wrong proof, known address p50 %d us | unknown p50 %d us | %d samples each |%n",
                    median(known), median(unknown), known.size());
        }
    }

    private static long timed(RawClient client, String email) throws IOException {
        long began = System.nanoTime();
        if (client.signIn(email, "wrong").status() != 401) {
            throw new AssertionError("not the answer measured");
        }
        return (System.nanoTime() - began) / 1_000;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
