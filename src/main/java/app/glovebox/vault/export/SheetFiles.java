package app.glovebox.vault.export;

import app.glovebox.export.ExportException;
import app.glovebox.export.Sheet;
import app.glovebox.session.StorageException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The JSON and the CSV files of one export, written side by side in one pass.
final class SheetFiles implements AutoCloseable {
    private static final int VERSION = 1;

    /// Where the files go.
    @FunctionalInterface
    interface Place {
        /// A new file of that name, to write.
        OutputStream file(String name) throws IOException;
    }

    private final Place place;
    private final Writer text;
    private final JsonGenerator json;
    private long rows;

    SheetFiles(Place place, Instant made) throws IOException {
        this.place = place;
        text = writer("glovebox.json");
        json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);
        json.writeStartObject();
        json.writeStringProperty("format", "glovebox-export");
        json.writeNumberProperty("version", VERSION);
        json.writeStringProperty("made", made.toString());
    }

    /// Answers how many rows there were.
    long write(List<Sheet> sheets) throws IOException, StorageException, ExportException {
        try {
            for (Sheet sheet : sheets) {
                write(sheet);
            }
            json.writeEndObject();
            json.flush();
            return rows;
        } catch (JacksonException broken) {
            throw io(broken);
        }
    }

    private void write(Sheet sheet) throws IOException, StorageException, ExportException {
        try (Writer csv = writer(sheet.name() + ".csv")) {
            csv.write(Csv.row(sheet.columns()));
            json.writeName(sheet.name());
            json.writeStartArray();
            sheet.rows().each(cells -> {
                try {
                    row(csv, sheet.columns(), cells);
                } catch (IOException broken) {
                    throw new Unwritten(broken);
                }
            });
            json.writeEndArray();
        } catch (Unwritten broken) {
            throw broken.why;
        }
    }

    private void row(Writer csv, List<String> columns, List<Object> cells) throws IOException {
        rows++;
        csv.write(Csv.row(cells));
        try {
            json.writeRaw("\n");
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeName(columns.get(i));
                value(cells.get(i));
            }
            json.writeEndObject();
        } catch (JacksonException broken) {
            throw io(broken);
        }
    }

    private void value(Object cell) {
        switch (cell) {
            case Boolean flag -> json.writeBoolean(flag);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> json.writeString(each.toString()));
                json.writeEndArray();
            }
            default -> json.writeString(cell.toString());
        }
    }

    private Writer writer(String name) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(place.file(name), StandardCharsets.UTF_8));
    }

    private static IOException io(JacksonException broken) {
        return broken.getCause() instanceof IOException cause ? cause : new IOException(broken);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /// Carries an I/O failure out of the rows.
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient IOException why;

        private Unwritten(IOException why) {
            super(why);
            this.why = why;
        }
    }
}
