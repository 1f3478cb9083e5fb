package app.glovebox.host.install;

import app.glovebox.host.install.FileWalk.Seen;
import app.glovebox.install.Damage;
import app.glovebox.install.InstallState;
import app.glovebox.install.Installation;
import app.glovebox.install.ListRefusedException;
import app.glovebox.install.SealedList;
import app.glovebox.upkeep.ProgressSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// The packaged program's folder, compared with the list that was sealed when it was built.
public final class InstallFiles implements Installation {
    private static final System.Logger LOG = System.getLogger(InstallFiles.class.getName());
    /// A package has a few hundred files, and a list of 4 MB some 40,000.
    private static final int MOST_FILES = 50_000;

    private final Optional<Path> image;
    private final InstantSource real;

    /// @param image the folder the package was installed to; empty if the program was not started from one
    public InstallFiles(Optional<Path> image, InstantSource real) {
        this.image = image;
        this.real = real;
    }

    @Override
    public InstallState check(ProgressSink progress) {
        return image.map(folder -> compared(folder, progress)).orElseGet(InstallState.NotPackaged::new);
    }

    private InstallState compared(Path folder, ProgressSink progress) {
        try {
            FileWalk walk = FileWalk.of(folder.toRealPath(), MOST_FILES);
            return compared(walk, open(walk.seen()), progress);
        } catch (ListRefusedException refused) {
            LOG.log(System.Logger.Level.DEBUG, "install.list-refused", refused);
            return damaged(List.of(refused.damage()));
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "install.unreadable", unreadable);
            return damaged(List.of(new Damage(Damage.Kind.UNREADABLE, ".")));
        }
    }

    private InstallState damaged(List<Damage> found) {
        return new InstallState.Damaged(found, real.instant());
    }

    private static SealedList open(Map<String, Seen> seen) throws ListRefusedException {
        byte[] list = bounded(seen, SealedList.LIST, SealedList.MOST_BYTES);
        return SealedList.open(list, bounded(seen, SealedList.SIGNATURE, SealedList.MOST_BYTES_BESIDE),
                bounded(seen, SealedList.KEY, SealedList.MOST_BYTES_BESIDE));
    }

    private static byte[] bounded(Map<String, Seen> seen, String path, int most) throws ListRefusedException {
        Seen file = seen.get(path);
        if (file == null) {
            throw new ListRefusedException(new Damage(Damage.Kind.MISSING, path), null);
        }
        Damage unreadable = new Damage(Damage.Kind.LIST_UNREADABLE, path);
        if (file.kind() != FileWalk.Kind.FILE || file.size() > most) {
            throw new ListRefusedException(unreadable, null);
        }
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most);
        } catch (IOException failed) {
            throw new ListRefusedException(unreadable, failed);
        }
    }

    private InstallState compared(FileWalk walk, SealedList list, ProgressSink progress) {
        NavigableMap<String, SealedList.Entry> expected = list.entries();
        Comparison comparison = new Comparison(expected, progress);
        List<Damage> found = new ArrayList<>();
        walk.seen().forEach((path, file) -> {
            if (!SealedList.FILES.contains(path)) {
                comparison.judge(path, file).ifPresent(kind -> found.add(new Damage(kind, path)));
            }
        });
        if (walk.isCut()) {
            found.add(new Damage(Damage.Kind.TOO_MANY, "."));
        } else {
            expected.keySet().stream().filter(path -> !walk.seen().containsKey(path))
                    .forEach(path -> found.add(new Damage(Damage.Kind.MISSING, path)));
        }
        found.sort(Comparator.comparing(Damage::path));
        return found.isEmpty() ? new InstallState.Intact(expected.size(), comparison.read(), list.version(),
                list.buildId(), real.instant()) : damaged(found);
    }
}
