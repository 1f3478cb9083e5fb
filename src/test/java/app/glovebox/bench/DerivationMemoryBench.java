package app.glovebox.bench;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How long the memory of a derivation stays with the process, under the flags the program runs with. Several in a row,
/// as after wrong tries.
class DerivationMemoryBench {
    private static final int RUNS = 3;
    private static final int SECONDS = 12;
    private static final KdfCost PRODUCTION = new KdfCost(128 * 1024, 3, 4);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @Test
    void memoryAfterADerivation() throws Exception {
        derive();
        Thread.sleep(15_000);
        for (int run = 0; run < RUNS; run++) {
            long before = resident();
            derive();
            StringBuilder line = new StringBuilder("| derivation of 128 MiB: resident before %d MB, after 0 s %d MB"
                    .formatted(before, resident()));
            for (int second = 1; second <= SECONDS; second++) {
                Thread.sleep(1_000);
                line.append(String.format(Locale.ROOT, ", %d s %d", second, resident()));
            }
            System.out.println(line.append(" |"));
        }
    }

    private static void derive() {
        try (Passphrase password = Passphrase.copyOf("harbour lantern quietly nine".toCharArray())) {
            KeyDerivation.passwordKeys(password, KdfSpec.fresh(PRODUCTION)).close();
        }
    }

    private static long resident() throws IOException {
        Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc/self/status")));
        return found.find() ? Long.parseLong(found.group(1)) / 1_024 : -1;
    }
}
