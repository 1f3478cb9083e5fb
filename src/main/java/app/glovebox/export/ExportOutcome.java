package app.glovebox.export;

import java.nio.file.Path;

/// How an export ended. Only [Done] leaves files behind.
public sealed interface ExportOutcome {
    /// @param folder holds nothing but the export
    /// @param rows   of all sheets together
    record Done(Path folder, long rows) implements ExportOutcome {
    }

    record WrongPassword() implements ExportOutcome {
    }

    record Failed(ExportException.Kind kind) implements ExportOutcome {
    }
}
