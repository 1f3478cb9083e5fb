package app.glovebox.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.custody.KitSheet;
import app.glovebox.custody.KitSheet.Paper;
import app.glovebox.custody.KitWriter.Outcome;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class KitViewModelTest {
    static final List<String> GROUPS = Collections.nCopies(8, "abandon ability zoo");
    private static final Path FILE = Path.of("kit.pdf");
    private static final Function<Message, String> ENGLISH = new Words(Locale.ENGLISH)::text;

    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final List<KitSheet> written = new ArrayList<>();
    private final Printers printers = new Printers();
    private Outcome outcome = Outcome.DONE;
    private final KitViewModel model = new KitViewModel((file, sheet) -> {
        written.add(sheet);
        return outcome;
    }, new Background(jobs::add, Runnable::run), KitViewModelTest::about, () -> GROUPS, Paper.A4);

    static KitViewModel.About about() {
        return new KitViewModel.About(new EmailAddress("mara@lindqvist.example"),
                new PortalAddress(URI.create("https://portal.example:8443"), new Pin("ab".repeat(32)), false),
                Path.of("/home/mara/vaults/mara.vault"), LocalDate.of(2026, 11, 26));
    }

    @Test
    void theWordsStayOffTheSheetUnlessAskedFor() {
        save();
        assertEquals(Collections.nCopies(8, ""), written.getFirst().groups());
        assertEquals(Message.of("kit.saved"), model.noteProperty().get());
        model.withWordsProperty().set(true);
        save();
        assertEquals(GROUPS, written.getLast().groups());
        assertEquals(Message.of("kit.savedWords"), model.noteProperty().get());
    }

    @Test
    void theSheetSaysWhereEverythingIs() {
        model.paperProperty().set(Paper.LETTER);
        save();
        KitSheet sheet = written.getFirst();
        assertEquals(Paper.LETTER, sheet.paper());
        assertEquals(List.of("mara@lindqvist.example", "https://portal.example:8443", "/home/mara/vaults/mara.vault",
                "26 November 2026", ""), sheet.fields().stream().map(KitSheet.Field::value).toList());
        assertEquals(5, sheet.steps().paragraphs().size());
        assertTrue(sheet.steps().paragraphs().get(1).contains(ENGLISH.apply(Message.of("signin.words.instead"))),
                "the step names the button as it is called");
        assertFalse(sheet.toString().contains("mara"));
    }

    @Test
    void theGermanStepNamesTheButtonAsItIsCalled() {
        Words german = new Words(Locale.GERMAN);
        assertTrue(german.text("kit.step.2").contains(german.text("signin.words.instead")));
    }

    @Test
    void whatWentWrongIsSaidAndBusyEnds() {
        outcome = Outcome.NO_ROOM;
        model.save(FILE, ENGLISH);
        assertTrue(model.busyProperty().get());
        jobs.remove().run();
        assertEquals(Message.of("kit.noRoom"), model.problemProperty().get());
        outcome = Outcome.UNWRITABLE;
        save();
        assertEquals(Message.of("kit.unwritable"), model.problemProperty().get());
        assertEquals(Message.NONE, model.noteProperty().get());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void withoutAPrinterItSaysSo() {
        List<String> offered = new ArrayList<>();
        model.findPrinters(printers, offered::addAll);
        jobs.remove().run();
        assertEquals(Message.of("kit.noPrinter"), model.problemProperty().get());
        assertEquals(List.of(), offered);
    }

    @Test
    void thePrinterChosenGetsThePage() {
        printers.names.add("Study");
        List<String> offered = new ArrayList<>();
        model.findPrinters(printers, offered::addAll);
        jobs.remove().run();
        assertEquals(List.of("Study"), offered);
        model.print(printers, "Study", ENGLISH);
        jobs.remove().run();
        assertEquals(Message.of("kit.printed", "Study"), model.noteProperty().get());
        assertEquals(1, printers.pages.size());
        model.print(printers, "Gone", ENGLISH);
        jobs.remove().run();
        assertEquals(Message.of("kit.notPrinted", "Gone"), model.problemProperty().get());
    }

    private void save() {
        model.save(FILE, ENGLISH);
        jobs.remove().run();
    }

    private static final class Printers implements PaperPrinter {
        private final List<String> names = new ArrayList<>();
        private final List<KitSheet> pages = new ArrayList<>();

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public boolean print(String name, KitSheet sheet) {
            return names.contains(name) && pages.add(sheet);
        }
    }
}
