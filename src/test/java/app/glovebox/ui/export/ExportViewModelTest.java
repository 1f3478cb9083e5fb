package app.glovebox.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.export.ExportException;
import app.glovebox.export.ExportOutcome;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final List<String> exported = new ArrayList<>();
    private ExportOutcome outcome;
    private StorageException broken;
    private final ExportViewModel model = new ExportViewModel((password, parent, progress, cancelled) -> {
        exported.add(new String(password.open()) + (cancelled.getAsBoolean() ? " cancelled" : ""));
        progress.at(1, 4);
        if (broken != null) {
            throw broken;
        }
        return outcome;
    }, new Background(jobs::add, Runnable::run));
    @TempDir
    private Path folder;

    @Test
    void exportsWithProgressAndWipesThePassword() {
        outcome = new ExportOutcome.Done(folder.resolve("export-1"), 1003);
        List<Double> seen = new ArrayList<>();
        model.progressProperty().subscribe(at -> at.ifPresent(seen::add));
        Passphrase typed = typed("secret");
        model.export(typed, " " + folder + " ");
        work();
        assertEquals(List.of("secret"), exported);
        assertEquals(List.of(-1.0, 0.25), seen);
        assertEquals("export.done", model.saidProperty().get().key());
        assertEquals(List.of(1003L, "export-1"), model.saidProperty().get().args());
        assertThrows(IllegalStateException.class, typed::open);
    }

    @Test
    void whatIsMissingIsAskedForAndNothingRuns() {
        for (Map.Entry<String, String> wrong : Map.of("", "export.folder.first", "relative", "export.folder.missing",
                folder.resolve("gone").toString(), "export.folder.missing", "/a\0b", "export.folder.missing").entrySet()) {
            Passphrase typed = typed("secret");
            model.export(typed, wrong.getKey());
            work();
            assertEquals(wrong.getValue(), model.saidProperty().get().key(), wrong.getKey());
            assertThrows(IllegalStateException.class, typed::open);
        }
        model.export(typed(""), folder.toString());
        assertEquals("export.password.missing", model.saidProperty().get().key());
        assertEquals(List.of(), exported);
    }

    @Test
    void eachEndHasItsSentence() {
        Map<ExportOutcome, String> ends = Map.of(new ExportOutcome.WrongPassword(), "export.password.wrong",
                new ExportOutcome.Failed(ExportException.Kind.CANCELLED), "export.cancelled",
                new ExportOutcome.Failed(ExportException.Kind.NO_ROOM), "export.trouble.noRoom",
                new ExportOutcome.Failed(ExportException.Kind.UNWRITABLE), "export.trouble.unwritable");
        ends.forEach((end, key) -> {
            outcome = end;
            model.export(typed("secret"), folder.toString());
            work();
            assertEquals(key, model.saidProperty().get().key());
            assertTrue(model.progressProperty().get().isEmpty());
        });
        broken = new StorageException(null);
        model.export(typed("secret"), folder.toString());
        work();
        assertEquals("export.trouble.vault", model.saidProperty().get().key());
    }

    @Test
    void leavingCancelsAndTheNextOneStartsFresh() {
        outcome = new ExportOutcome.WrongPassword();
        model.export(typed("one"), folder.toString());
        model.close();
        work();
        model.export(typed("two"), folder.toString());
        work();
        assertEquals(List.of("one cancelled", "two"), exported);
    }

    @Test
    void onlyOneAtATime() {
        outcome = new ExportOutcome.WrongPassword();
        model.export(typed("one"), folder.toString());
        Passphrase second = typed("two");
        model.export(second, folder.toString());
        work();
        assertEquals(List.of("one"), exported);
        assertThrows(IllegalStateException.class, second::open);
    }

    private static Passphrase typed(String text) {
        return Passphrase.copyOf(text.toCharArray());
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }
}
