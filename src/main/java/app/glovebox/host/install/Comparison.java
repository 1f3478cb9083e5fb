package app.glovebox.host.install;

import app.glovebox.host.install.FileWalk.Seen;
import app.glovebox.install.Damage;
import app.glovebox.install.SealedList;
import app.glovebox.upkeep.ProgressSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Files there are against those there should be. Reads each at most to the size it should have, through one buffer.
final class Comparison {
    private static final System.Logger LOG = System.getLogger(Comparison.class.getName());
    private static final int BUFFER = 64 * 1024;
    /// Between two words of progress.
    private static final long STRIDE = 2 * 1024 * 1024;

    private final Map<String, SealedList.Entry> expected;
    private final ProgressSink progress;
    private final long total;
    private final byte[] buffer = new byte[BUFFER];
    private final MessageDigest digest = sha256();
    private long read;
    private long told;

    Comparison(Map<String, SealedList.Entry> expected, ProgressSink progress) {
        this.expected = expected;
        this.progress = progress;
        total = expected.values().stream().mapToLong(SealedList.Entry::size).sum();
    }

    /// How many bytes were read by now.
    long read() {
        return read;
    }

    /// What is wrong with it; empty if nothing is.
    Optional<Damage.Kind> judge(String path, Seen file) {
        SealedList.Entry entry = expected.get(path);
        if (file.kind() == FileWalk.Kind.UNREADABLE) {
            return Optional.of(Damage.Kind.UNREADABLE);
        }
        if (entry == null) {
            return Optional.of(Damage.Kind.ADDED);
        }
        try {
            return isSame(file, entry) ? Optional.empty() : Optional.of(Damage.Kind.CHANGED);
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "install.file-unreadable", unreadable);
            return Optional.of(Damage.Kind.UNREADABLE);
        }
    }

    private boolean isSame(Seen file, SealedList.Entry entry) throws IOException {
        return switch (file.kind()) {
            case LINK -> entry.link() && isSameTarget(file, entry);
            case FILE -> !entry.link() && file.size() == entry.size() && isSameContent(file, entry);
            case OTHER, UNREADABLE -> false;
        };
    }

    private boolean isSameTarget(Seen link, SealedList.Entry entry) throws IOException {
        byte[] target = Files.readSymbolicLink(link.path()).toString().getBytes(StandardCharsets.UTF_8);
        advance(target.length);
        return target.length == entry.size() && is(digest.digest(target), entry);
    }

    private boolean isSameContent(Seen file, SealedList.Entry entry) throws IOException {
        digest.reset();
        long left = entry.size();
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            int got = in.read(buffer);
            while (got >= 0 && left >= got) {
                digest.update(buffer, 0, got);
                left -= got;
                advance(got);
                got = in.read(buffer);
            }
            return got < 0 && left == 0 && is(digest.digest(), entry);
        }
    }

    private static boolean is(byte[] hash, SealedList.Entry entry) {
        return HexFormat.of().formatHex(hash).equals(entry.sha256());
    }

    private void advance(long bytes) {
        read += bytes;
        if (read - told >= STRIDE) {
            told = read;
            progress.at(Math.min(read, total), total);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
