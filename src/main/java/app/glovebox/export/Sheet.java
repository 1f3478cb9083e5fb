package app.glovebox.export;

import app.glovebox.session.StorageException;
import java.util.List;

/// One kind of thing as a table.
///
/// @param name    of its file and of its list
/// @param columns one word each
public record Sheet(String name, List<String> columns, Rows rows) {

    /// Takes one row; its cells are `String`, `Boolean`, `Long`, `Double` or `List<String>`.
    @FunctionalInterface
    public interface Taker {
        void row(List<Object> cells) throws ExportException;
    }

    /// Hands out all rows, each once and in order.
    @FunctionalInterface
    public interface Rows {
        void each(Taker taker) throws StorageException, ExportException;
    }
}
