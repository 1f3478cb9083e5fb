package app.glovebox.ui.recovery;

import app.glovebox.account.EmailAddress;
import app.glovebox.custody.KitSheet;
import app.glovebox.custody.KitWriter;
import app.glovebox.session.PortalAddress;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The emergency kit: a sheet that says where the data lies and what to do, with blanks for the words. The words stand
/// on it only if asked for.
public final class KitViewModel {
    private static final int STEPS = 5;

    /// What is known of the account and goes on the sheet.
    ///
    /// @param vault where its file lies
    public record About(EmailAddress address, PortalAddress portal, Path vault, LocalDate made) {
    }

    private final KitWriter writer;
    private final Background background;
    private final Supplier<About> about;
    private final Supplier<List<String>> groups;
    private final BooleanProperty withWords = new SimpleBooleanProperty(this, "withWords");
    private final ObjectProperty<KitSheet.Paper> paper;
    private final ReadOnlyObjectWrapper<Message> note = new ReadOnlyObjectWrapper<>(this, "note", Message.NONE);
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// @param about  asked for on a worker thread
    /// @param groups the words in groups of three
    /// @param usual  the paper offered first
    public KitViewModel(KitWriter writer, Background background, Supplier<About> about,
            Supplier<List<String>> groups, KitSheet.Paper usual) {
        this.writer = writer;
        this.background = background;
        this.about = about;
        this.groups = groups;
        paper = new SimpleObjectProperty<>(this, "paper", usual);
    }

    /// Whether the words are put on the sheet; not unless asked for.
    BooleanProperty withWordsProperty() {
        return withWords;
    }

    ObjectProperty<KitSheet.Paper> paperProperty() {
        return paper;
    }

    /// What came of it, or [Message#NONE].
    ReadOnlyObjectProperty<Message> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// What stands in the way, or [Message#NONE].
    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Saves the sheet there.
    ///
    /// @param say puts a message into the language of the screen; any thread
    void save(Path file, Function<Message, String> say) {
        boolean words = withWords.get();
        List<String> shown = shown(words);
        KitSheet.Paper size = paper.get();
        begin();
        background.run(() -> writer.write(file, sheet(about.get(), size, shown, say)), outcome -> {
            switch (outcome) {
                case DONE -> end(Message.of(words ? "kit.savedWords" : "kit.saved"), Message.NONE);
                case NO_ROOM -> end(Message.NONE, Message.of("kit.noRoom"));
                case UNWRITABLE -> end(Message.NONE, Message.of("kit.unwritable"));
            }
        }, this::failed);
    }

    /// Looks for printers; without one it says so.
    ///
    /// @param found told their names if there are any
    void findPrinters(PaperPrinter printer, Consumer<List<String>> found) {
        begin();
        background.run(printer::names, names -> {
            end(Message.NONE, names.isEmpty() ? Message.of("kit.noPrinter") : Message.NONE);
            if (!names.isEmpty()) {
                found.accept(names);
            }
        }, this::failed);
    }

    /// Prints the sheet on that printer.
    void print(PaperPrinter printer, String name, Function<Message, String> say) {
        List<String> shown = shown(withWords.get());
        KitSheet.Paper size = paper.get();
        begin();
        background.run(() -> printer.print(name, sheet(about.get(), size, shown, say)), printed -> {
            if (printed) {
                end(Message.of("kit.printed", name), Message.NONE);
            } else {
                end(Message.NONE, Message.of("kit.notPrinted", name));
            }
        }, this::failed);
    }

    private List<String> shown(boolean words) {
        return words ? groups.get() : Collections.nCopies(KeyCeremonyViewModel.GROUPS, "");
    }

    private void begin() {
        note.set(Message.NONE);
        problem.set(Message.NONE);
        busy.set(true);
    }

    private void end(Message done, Message wrong) {
        busy.set(false);
        note.set(done);
        problem.set(wrong);
    }

    /// A vault closed meanwhile takes the screen along.
    private void failed(Exception failure) {
        end(Message.NONE, Message.NONE);
        if (!(failure instanceof IllegalStateException)) {
            throw new IllegalStateException(failure);
        }
    }

    static KitSheet sheet(About about, KitSheet.Paper size, List<String> groups, Function<Message, String> say) {
        boolean blank = groups.getFirst().isEmpty();
        String portal = about.portal().embedded() ? say.apply(Message.of("kit.portal.embedded"))
                : about.portal().address().toString();
        List<KitSheet.Field> fields = List.of(
                field("kit.field.account", about.address().text(), say), field("kit.field.portal", portal, say),
                field("kit.field.vault", about.vault().toString(), say),
                field("kit.field.made", say.apply(Message.of("kit.date", about.made())), say),
                field("kit.field.kept", "", say));
        return new KitSheet(size, say.apply(Message.of("kit.language")), say.apply(Message.of("kit.title")),
                say.apply(Message.of("kit.lead")), fields,
                new KitSheet.Part(say.apply(Message.of("kit.words")),
                        List.of(say.apply(Message.of(blank ? "kit.words.blank" : "kit.words.printed")))), groups,
                new KitSheet.Part(say.apply(Message.of("kit.steps")), IntStream.rangeClosed(1, STEPS)
                        .mapToObj(step -> say.apply(Message.of("kit.step." + step))).toList()),
                say.apply(Message.of("kit.foot")));
    }

    private static KitSheet.Field field(String key, String value, Function<Message, String> say) {
        return new KitSheet.Field(say.apply(Message.of(key)), value);
    }
}
