package app.glovebox.vault.copies;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.restore.CopyPlace;
import app.glovebox.session.StorageException;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.vault.file.Refusal;
import app.glovebox.vault.file.VaultPlace;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Copies and swaps whole vault files that nobody has open; whoever asks for that holds the vault.
public final class RestoreFiles implements CopyPlace {
    private static final String BESIDE = ".restore";
    private static final String[] LOGS = {"-wal", "-journal", "-shm"};
    private static final String[] SET_ASIDE = {"", "-wal"};

    /// What is done at the last, when the copy is whole and has not its name yet.
    @FunctionalInterface
    private interface Last {
        void run() throws IOException;
    }

    private final InstantSource real;

    /// @param real dates the damaged vaults set aside
    public RestoreFiles(InstantSource real) {
        this.real = real;
    }

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
        copy(source, target, () -> { });
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
            // It is sealed, and goes with the vault at the latest.
        }
    }

    @Override
    public void swap(Path vault, Path beside, boolean aside) throws StorageException {
        try {
            if (Files.exists(named(beside, "-wal"))) {
                throw new IOException("the copy has a log left");
            }
            if (!aside && Files.exists(named(vault, "-wal"))) {
                throw new IOException("the vault has a log left");
            }
            // That the vault's log went is on disk before another file has its name: one that came back would be taken in.
            Placing.flushFolder(vault.toAbsolutePath().getParent());
        } catch (IOException broken) {
            throw new StorageException(broken);
        }
        if (aside) {
            swapAside(vault, beside);
        } else {
            copy(beside, vault, () -> { });
        }
    }

    /// Its log is taken away only after both were set aside and the copy is whole: with the new file it would belong to
    /// nothing. Up to then the vault is what it was, and each try would leave another one set aside.
    private void swapAside(Path vault, Path beside) throws StorageException {
        Path kept = new VaultPlace(vault).aside(real.instant());
        boolean[] needed = {false};
        try {
            for (String part : SET_ASIDE) {
                if (Files.exists(named(vault, part))) {
                    copy(named(vault, part), named(kept, part), () -> { });
                }
            }
            copy(beside, vault, () -> {
                needed[0] = true;
                for (String log : LOGS) {
                    Files.deleteIfExists(named(vault, log));
                }
                Placing.flushFolder(vault.toAbsolutePath().getParent());
            });
        } finally {
            if (!needed[0]) {
                for (String part : SET_ASIDE) {
                    discard(named(kept, part));
                }
            }
        }
    }

    /// Whole, byte for byte the same, and on disk; or what was there stays.
    private static void copy(Path source, Path target, Last last) throws StorageException {
        try {
            Placing.place(target, unfinished -> {
                try (OutputStream out = Files.newOutputStream(unfinished)) {
                    Files.copy(source, out);
                }
                if (Files.mismatch(source, unfinished) >= 0) {
                    throw new IOException("the copy differs");
                }
                last.run();
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
