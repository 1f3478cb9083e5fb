package app.glovebox.custody;

import app.glovebox.session.StorageException;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.Finding.What;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.upkeep.VaultUpkeep;

/// The recovery drill of an open vault: whether the words on paper and the kept copies would help. Changes nothing but
/// the note of when it went well. Blocks as long as reading the vault and its copies takes.
public record Drill(KeySlots slots, VaultUpkeep upkeep) {
    /// What came of it.
    ///
    /// @param words whether the words open the vault
    /// @param noted whether the vault has kept the day; not if something failed, or the disk takes nothing more
    public record Report(boolean words, CheckReport check, boolean noted) {
        /// Whether all that is needed when things go wrong is there.
        public boolean ready() {
            return words && found(What.FILE_WHOLE) && found(What.RECORDS_WHOLE) && found(What.COPIES_WHOLE);
        }

        private boolean found(What what) {
            return check.findings().stream().anyMatch(finding -> finding.what() == what);
        }
    }

    /// Tries all of it. The caller keeps owning the words.
    public Report attempt(RecoveryPhrase phrase, ProgressSink progress) throws StorageException {
        Report report = new Report(slots.proves(phrase), upkeep.check(progress), false);
        return report.ready() ? new Report(true, report.check(), noted(report.check())) : report;
    }

    private boolean noted(CheckReport check) {
        try {
            slots.drilled(check.at());
            return true;
        } catch (StorageException full) {
            return false;
        }
    }
}
