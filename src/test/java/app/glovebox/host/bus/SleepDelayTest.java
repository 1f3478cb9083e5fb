package app.glovebox.host.bus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SleepDelayTest {
    @TempDir
    Path folder;

    @Test
    void itIsHeldUntilItIsLetGo() throws Exception {
        Path held = folder.resolve("held");
        Path released = folder.resolve("released");
        SleepDelay delay = new SleepDelay(List.of("sh", "-c",
                "trap '' TERM; echo held > " + held + "; cat; echo let go > " + released));
        delay.take();
        delay.take();
        await(held);
        delay.close();
        await(released);
        Files.delete(held);
        Files.delete(released);
        delay.take();
        await(held);
        delay.close();
        await(released);
    }

    private static void await(Path made) throws InterruptedException {
        for (int waits = 0; !Files.exists(made) && waits < 400; waits++) {
            Thread.sleep(50);
        }
        assertTrue(Files.exists(made), made.getFileName().toString());
    }

    @Test
    void withoutSuchAProgramNothingHappens() {
        SleepDelay delay = new SleepDelay(List.of("no-such-program-here"));
        delay.take();
        delay.close();
    }
}
