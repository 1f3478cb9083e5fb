package app.glovebox.vault.copies;

import app.glovebox.store.StoreException;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.DiskGuard;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.Finding.What;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.vault.seal.RecordFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Looks at everything of a vault once: its pages, its records, its copies, its disk, and who may read it. One that
/// finds damage goes on with the rest.
public record VaultCheck(RecordFile records, Surroundings around) {
    /// Looks; what the progress counts are records.
    ///
    /// @throws StoreException if not even the folder can be listed
    public CheckReport run(ProgressSink progress) throws StoreException {
        List<What> found = new ArrayList<>();
        List<KeptCopy> copies = around.list();
        found.add(pages());
        found.add(records(progress));
        found.add(copies(copies));
        found.add(disk());
        found.add(modes());
        return new CheckReport(around.real().instant(), records.records(), found.stream().map(Finding::of).toList());
    }

    private What pages() {
        try {
            return records.pagesWhole() ? What.FILE_WHOLE : What.FILE_DAMAGED;
        } catch (StoreException broken) {
            return What.FILE_DAMAGED;
        }
    }

    private What records(ProgressSink progress) {
        try {
            records.verify(new Counted(records.records(), progress));
            return What.RECORDS_WHOLE;
        } catch (StoreException broken) {
            return What.RECORDS_DAMAGED;
        }
    }

    /// A copy is whole if every record opens and it is the one its name says. Those from before the last change of the key
    /// cannot be judged with the present one.
    private What copies(List<KeptCopy> all) {
        List<KeptCopy> copies = all.stream().takeWhile(copy -> copy.reason() != Reason.REKEY).toList();
        for (KeptCopy copy : copies) {
            try {
                if (!Surroundings.stamp(records, copy.file(), (id, plain) -> { }).equals(copy.stamp())) {
                    return What.COPY_DAMAGED;
                }
            } catch (StoreException broken) {
                return What.COPY_DAMAGED;
            }
        }
        return copies.isEmpty() ? What.COPIES_NONE : What.COPIES_WHOLE;
    }

    private What disk() {
        DiskGuard.Look look = around.guard().look();
        if (look.free() < 0) {
            return What.DISK_UNKNOWN;
        }
        return switch (look.state()) {
            case FINE -> What.DISK_FINE;
            case LOW -> What.DISK_LOW;
            case READ_ONLY -> What.DISK_FULL;
        };
    }

    private What modes() throws StoreException {
        try {
            return OwnerOnly.holds(around.ours()) ? What.PRIVATE : What.OTHERS_MAY_READ;
        } catch (IOException broken) {
            throw new StoreException(StoreException.Kind.UNREADABLE, broken);
        }
    }
}
