package app.glovebox.vault.copies;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.restore.CopyPlace;
import app.glovebox.session.StorageException;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.vault.file.Refusal;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Copies and swaps whole vault files that nobody has open; whoever asks for that holds the vault.
public final class RestoreFiles implements CopyPlace {
    private static final String BESIDE = ".restore";
    private static final String ASIDE = ".damaged";
    private static final String[] LOGS = {"-wal", "-journal", "-shm"};

    @Override
    public List<KeptCopy> kept(Path vault) throws StorageException {
        try {
            return new KeptCopies(vault).list();
        } catch (IOException broken) {
            throw new StorageException(broken);
        }
    }

    @Override
    public Path beside(Path vault, Path source) throws StorageException, VaultRefusedException {
        Path target = named(vault, BESIDE);
        refuseItself(vault, source);
        try {
            // A file that is no vault may be of any size.
            Database.version(source, RecordFile.APPLICATION_ID, RecordFile.migrations().size());
        } catch (StoreException foreign) {
            if (foreign.kind() == StoreException.Kind.UNREADABLE) {
                throw new StorageException(foreign);
            }
            throw Refusal.of(foreign);
        }
        try {
            for (String log : LOGS) {
                Files.deleteIfExists(named(target, log));
            }
        } catch (IOException broken) {
            throw new StorageException(broken);
        }
        copy(source, target);
        refuseBroken(target);
        return target;
    }

    /// The vault is no copy of itself, and reading the file of an open one would end SQLite's lock (POSIX `fcntl`).
    private static void refuseItself(Path vault, Path source) throws StorageException, VaultRefusedException {
        try {
            if (Files.exists(vault) && Files.exists(source) && Files.isSameFile(vault, source)) {
                throw new VaultRefusedException(VaultRefusedException.Kind.IN_USE, null);
            }
        } catch (IOException broken) {
            throw new StorageException(broken);
        }
    }

    /// Pages that point to one another in a circle have no end: no query comes before this.
    private static void refuseBroken(Path beside) throws VaultRefusedException {
        boolean whole = false;
        try (Database copy = Tables.openFrozen(beside)) {
            whole = copy.pagesWhole();
            if (!whole) {
                throw Refusal.of(new StoreException(StoreException.Kind.DAMAGED, null));
            }
        } catch (StoreException broken) {
            throw Refusal.of(broken);
        } finally {
            if (!whole) {
                discard(beside);
            }
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            // It is replaced next time.
        }
    }

    @Override
    public void swap(Path vault, Path beside, boolean aside) throws StorageException {
        try {
            if (Files.exists(named(beside, "-wal"))) {
                throw new IOException("the copy has a log left");
            }
            if (aside) {
                setAside(vault);
            } else if (Files.exists(named(vault, "-wal"))) {
                throw new IOException("the vault has a log left");
            }
            // That the vault's log went is on disk before another file has its name: one that came back would be taken in.
            Placing.flushFolder(vault.toAbsolutePath().getParent());
        } catch (IOException broken) {
            throw new StorageException(broken);
        }
        copy(beside, vault);
    }

    /// Its log is taken away only after both were copied: with the new file it would belong to nothing. Nor does one of
    /// a vault set aside before.
    private static void setAside(Path vault) throws IOException, StorageException {
        for (String log : LOGS) {
            Files.deleteIfExists(named(named(vault, ASIDE), log));
        }
        for (String part : new String[] {"", "-wal"}) {
            if (Files.exists(named(vault, part))) {
                copy(named(vault, part), named(named(vault, ASIDE), part));
            }
        }
        for (String log : LOGS) {
            Files.deleteIfExists(named(vault, log));
        }
    }

    /// Whole, byte for byte the same, and on disk; or what was there stays.
    private static void copy(Path source, Path target) throws StorageException {
        try {
            Placing.place(target, unfinished -> {
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    Files.copy(source, out);
                }
                if (Files.mismatch(source, unfinished) >= 0) {
                    throw new IOException("the copy differs");
                }
            });
        } catch (IOException broken) {
            // What the system says of a full disk it says in any language.
            boolean full = target.toAbsolutePath().getParent().toFile().getUsableSpace() < source.toFile().length();
            throw new StorageException(full ? StorageException.Kind.NO_ROOM : StorageException.Kind.FAILED, broken);
        } catch (StoreException impossible) {
            throw new StorageException(impossible);
        }
    }

    private static Path named(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
