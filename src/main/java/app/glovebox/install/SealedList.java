package app.glovebox.install;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The list of a package's files, as the build sealed it.
///
/// UTF-8, every line ended by a line feed: `glovebox-files 1`, `version …`, `build …`, then one line per file in the
/// order of their paths: `f` or `l` (a symbolic link), SHA-256 in hex, size in bytes, path with slashes, one space
/// between. Of a link its target's text is meant. The list, its Ed25519 signature and the public key (X.509) are not on
/// it. `installer/SealFiles.java` writes the same.
public record SealedList(String version, String buildId, NavigableMap<String, Entry> entries) {
    /// Where the three lie inside the package: list, signature, key.
    public static final String LIST = "lib/app/installed.files";
    public static final String SIGNATURE = LIST + ".sig";
    public static final String KEY = LIST + ".key";
    public static final List<String> FILES = List.of(LIST, SIGNATURE, KEY);
    /// The most bytes a list may have, and the two beside it.
    public static final int MOST_BYTES = 4 * 1024 * 1024;
    public static final int MOST_BYTES_BESIDE = 1024;

    private static final String FIRST_LINE = "glovebox-files 1";
    private static final Pattern VERSION = Pattern.compile("version ([A-Za-z0-9._+-]{1,100})");
    private static final Pattern BUILD = Pattern.compile("build ([A-Za-z0-9._+-]{1,100})");
    private static final Pattern ENTRY = Pattern.compile("([fl]) ([0-9a-f]{64}) (0|[1-9][0-9]{0,14}) (.+)");
    private static final int HEAD = 3;
    private static final int LONGEST_PATH = 1024;

    /// @param link   whether it is a symbolic link
    /// @param sha256 in lower case hex
    public record Entry(boolean link, String sha256, long size) {
    }

    public SealedList {
        entries = Collections.unmodifiableNavigableMap(new TreeMap<>(entries));
    }

    /// Verifies, and only then reads.
    public static SealedList open(byte[] list, byte[] signature, byte[] key) throws ListRefusedException {
        if (!isSigned(list, signature, key)) {
            throw wrong(null);
        }
        return parse(list);
    }

    private static boolean isSigned(byte[] list, byte[] signature, byte[] key) throws ListRefusedException {
        try {
            Signature seal = Signature.getInstance("Ed25519");
            seal.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            seal.update(list);
            return seal.verify(signature);
        } catch (GeneralSecurityException malformed) {
            throw wrong(malformed);
        }
    }

    private static SealedList parse(byte[] list) throws ListRefusedException {
        String[] lines = text(list).split("\n", -1);
        if (list.length > MOST_BYTES || lines.length <= HEAD || !lines[0].equals(FIRST_LINE)
                || !lines[lines.length - 1].isEmpty()) {
            throw unreadable(null);
        }
        NavigableMap<String, Entry> entries = new TreeMap<>();
        for (String line : Arrays.asList(lines).subList(HEAD, lines.length - 1)) {
            Matcher entry = matched(ENTRY, line);
            String path = entry.group(4);
            if (!isInside(path) || !entries.isEmpty() && entries.lastKey().compareTo(path) >= 0) {
                throw unreadable(null);
            }
            entries.put(path, new Entry(entry.group(1).equals("l"), entry.group(2), Long.parseLong(entry.group(3))));
        }
        return new SealedList(matched(VERSION, lines[1]).group(1), matched(BUILD, lines[2]).group(1), entries);
    }

    /// As it is written.
    public String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE + "\nversion " + version + "\nbuild " + buildId + "\n");
        entries.forEach((path, entry) -> text.append(entry.link() ? 'l' : 'f').append(' ').append(entry.sha256())
                .append(' ').append(entry.size()).append(' ').append(path).append('\n'));
        return text.toString();
    }

    private static String text(byte[] list) throws ListRefusedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(list)).toString();
        } catch (CharacterCodingException garbled) {
            throw unreadable(garbled);
        }
    }

    private static Matcher matched(Pattern pattern, String line) throws ListRefusedException {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw unreadable(null);
        }
        return matcher;
    }

    /// No list leads out of the package: no root, no way up, nothing another system takes for a separator.
    private static boolean isInside(String path) {
        return path.length() <= LONGEST_PATH && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && Arrays.stream(path.split("/", -1)).noneMatch(part -> part.isEmpty() || part.equals(".")
                || part.equals(".."));
    }

    private static ListRefusedException wrong(Throwable cause) {
        return new ListRefusedException(new Damage(Damage.Kind.SIGNATURE_WRONG, SIGNATURE), cause);
    }

    private static ListRefusedException unreadable(Throwable cause) {
        return new ListRefusedException(new Damage(Damage.Kind.LIST_UNREADABLE, LIST), cause);
    }
}
