package app.glovebox.upkeep;

import java.nio.file.Path;
import java.time.LocalDate;

/// A backup of this vault that lies in the folder chosen.
///
/// @param day UTC
public record BackupFile(Path file, LocalDate day, long bytes) {
}
