package app.glovebox.vault.copies;

import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.BackupFile;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.slot.VaultHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The backups of one vault in a folder somebody chose. What else lies there is none of our business: only a file with a
/// backup's name whose own header names this vault is ever counted or taken away.
///
/// The same vault may be on two computers that share the folder: each has a mark in the names of its own, and neither
/// replaces nor thins those of the other. Names without a mark are from before there were any.
///
/// @param vaultId as its header has it; not changed
public record Backups(Path folder, byte[] vaultId) {
    private static final int ID_HEAD = 4;
    private static final Pattern NAME =
            Pattern.compile("glovebox-([0-9a-f]{8})-(\\d{4}-\\d{2}-\\d{2})(?:-([0-9a-f]{8}))?\\.gbvault");

    /// This computer's of that day: a later one of the same day takes its place.
    ///
    /// @param mark as [ComputerMark] has it
    public Path of(LocalDate day, String mark) {
        return folder.resolve("glovebox-" + which() + "-" + day + "-" + mark + ".gbvault");
    }

    /// Newest first; none where there is no such folder.
    public List<BackupFile> list() throws IOException {
        List<BackupFile> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.toList()) {
                    Optional<LocalDate> day = day(file.getFileName().toString());
                    if (day.isPresent() && isOurs(file)) {
                        found.add(new BackupFile(file, day.get(), Files.size(file)));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(BackupFile::day).thenComparing(BackupFile::file).reversed());
        return List.copyOf(found);
    }

    /// Takes away what is older than the newest so many, but no other computer's. The fresh one, just read again, stays whatever its date says: a
    /// clock may have been set back.
    ///
    /// @param most [BackupSchedule#ALL] for none away
    public void thin(Path fresh, int most) throws IOException {
        String mark = mark(fresh);
        List<BackupFile> others = list().stream().filter(each -> !each.file().equals(fresh))
                .filter(each -> mark(each.file()).isEmpty() || mark(each.file()).equals(mark)).toList();
        if (most != BackupSchedule.ALL) {
            for (BackupFile old : others.subList(Math.min(others.size(), most - 1), others.size())) {
                Files.deleteIfExists(old.file());
            }
        }
    }

    private static String mark(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && name.group(3) != null ? name.group(3) : "";
    }

    private String which() {
        return HexFormat.of().formatHex(vaultId, 0, ID_HEAD);
    }

    private Optional<LocalDate> day(String called) {
        Matcher name = NAME.matcher(called);
        try {
            return name.matches() && name.group(1).equals(which()) ? Optional.of(LocalDate.parse(name.group(2)))
                    : Optional.empty();
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    /// A name alone proves nothing. A damaged file is nobody's, so it stays.
    private boolean isOurs(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Database frozen = Database.openFrozen(file, RecordFile.APPLICATION_ID, RecordFile.migrations().size())) {
            return Arrays.equals(VaultHeader.read(frozen).vaultId(), vaultId);
        } catch (StoreException unreadable) {
            return false;
        }
    }
}
