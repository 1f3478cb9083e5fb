import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a publisher needs for the update check: a key pair, and manifests signed with it. Runs from its source with a
/// JDK and nothing else; `java installer/SignUpdate.java` alone says how.
///
/// The program checks what this writes by its own rules (`app.glovebox.update`); here is only refused what no version of
/// it would take. A manifest is believed until it expires, so sign a fresh one well before that even if nothing is new.
public final class SignUpdate {
    private static final String USAGE = """
            java SignUpdate.java keys PRIVATE PUBLIC
                Makes a key pair. PRIVATE (0600) stays with the publisher; the line in PUBLIC goes into the build:
                mvn package -Dglovebox.update.key=LINE -Dglovebox.update.url=https://HOST/FILE

            java SignUpdate.java sign DESCRIPTION OUT PRIVATE PUBLIC [PRIVATE PUBLIC]...
                Writes the manifest OUT, signed with each key. While keys change, sign with the old and the new one.

            DESCRIPTION is a properties file in UTF-8; paths are relative to it:
                version=1.1.0
                build=4f21ab0
                package.linux-x86_64-deb=glovebox_1.1.0_amd64.deb
                page.linux-x86_64-deb=https://downloads.example/glovebox/1.1.0
                notes.en=notes.txt            plain text, 4000 characters at most; more languages likewise
                days=30                       how long it is believed, 92 at most
                issued=2026-11-27T16:00:00Z   now, if left out
                sequence=476160               left out, the highest its time allows: minutes since 2026-01-01T00:00Z
                product=glovebox              and
                channel=stable                if left out
            """;
    private static final String TYPE = "application/vnd.glovebox.update+json; format=1";
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int KEY_LENGTH = 32;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_NOTES = 4000;
    private static final int MOST_DAYS = 92;
    private static final int MOST_KEYS = 4;

    private SignUpdate() {
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        List<String> given = List.of(arguments);
        if (given.size() == 3 && given.getFirst().equals("keys")) {
            keys(Path.of(given.get(1)), Path.of(given.get(2)));
        } else if (given.size() >= 5 && given.size() % 2 == 1 && given.getFirst().equals("sign")) {
            try {
                sign(Path.of(given.get(1)), Path.of(given.get(2)), given.subList(3, given.size()));
            } catch (IllegalArgumentException wrong) {
                System.err.println("not signed: " + wrong.getMessage());
                System.exit(1);
            }
        } else {
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    /// An existing file is never written over: it may be the only copy of a key.
    private static void keys(Path secret, Path open) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
        create(secret, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n", "rw-------");
        create(open, Base64.getEncoder().encodeToString(raw) + "\n", "rw-r--r--");
        System.out.println("key " + id(raw));
    }

    private static void create(Path file, String text, String mode) throws IOException {
        boolean posix = file.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    private static void sign(Path description, Path out, List<String> keys)
            throws IOException, GeneralSecurityException {
        require(keys.size() <= 2 * MOST_KEYS, "more than " + MOST_KEYS + " keys");
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(description)) {
            properties.load(in);
        }
        byte[] payload = payload(properties, description.toAbsolutePath().getParent()).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        envelope.writeBytes(ascii("glovebox-update 1\n"));
        for (int at = 0; at < keys.size(); at += 2) {
            byte[] raw = Base64.getDecoder().decode(Files.readString(Path.of(keys.get(at + 1))).strip());
            byte[] signature = signature(secret(Path.of(keys.get(at))), signed(payload));
            require(fits(raw, signed(payload), signature), "the two halves of key " + id(raw) + " do not belong together");
            envelope.writeBytes(ascii("signature " + id(raw) + " " + Base64.getEncoder().encodeToString(signature) + "\n"));
        }
        envelope.writeBytes(ascii("\n"));
        envelope.writeBytes(payload);
        require(envelope.size() <= MOST_BYTES, "the manifest is larger than " + MOST_BYTES + " bytes");
        Files.write(out, envelope.toByteArray());
        System.out.println("signed, " + envelope.size() + " bytes");
    }

    private static String payload(Properties properties, Path folder) throws IOException, GeneralSecurityException {
        Instant issued = properties.containsKey("issued") ? Instant.parse(properties.getProperty("issued"))
                : Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int days = Integer.parseInt(properties.getProperty("days", "30"));
        require(days > 0 && days <= MOST_DAYS, "days must be 1 to " + MOST_DAYS);
        long highest = Duration.between(FIRST, issued).toMinutes();
        long sequence = Long.parseLong(properties.getProperty("sequence", Long.toString(highest)));
        require(sequence > 0 && sequence <= highest, "sequence must be 1 to " + highest);
        return "{\"product\":" + text(properties.getProperty("product", "glovebox"))
                + ",\"channel\":" + text(properties.getProperty("channel", "stable"))
                + ",\"sequence\":" + sequence
                + ",\"issued\":" + text(issued.toString())
                + ",\"expires\":" + text(issued.plus(Duration.ofDays(days)).toString())
                + ",\"releases\":[" + releases(properties, folder) + "],\"notes\":{" + notes(properties, folder) + "}}";
    }

    private static String releases(Properties properties, Path folder) throws IOException, GeneralSecurityException {
        StringBuilder all = new StringBuilder();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith("package.")) {
                String platform = name.substring("package.".length());
                Path file = folder.resolve(properties.getProperty(name));
                all.append(all.isEmpty() ? "" : ",").append("{\"platform\":").append(text(platform))
                        .append(",\"version\":").append(text(needed(properties, "version")))
                        .append(",\"build\":").append(text(needed(properties, "build")))
                        .append(",\"size\":").append(Files.size(file))
                        .append(",\"sha256\":").append(text(digest(file)))
                        .append(",\"page\":").append(text(needed(properties, "page." + platform))).append('}');
            }
        }
        require(!all.isEmpty(), "no package is named");
        return all.toString();
    }

    private static String notes(Properties properties, Path folder) throws IOException {
        TreeMap<String, String> all = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("notes.")) {
                String notes = Files.readString(folder.resolve(properties.getProperty(name))).replace("\r\n", "\n").strip();
                require(notes.length() <= MOST_NOTES, name + " has more than " + MOST_NOTES + " characters");
                all.put(name.substring("notes.".length()), notes);
            }
        }
        require(all.containsKey("en"), "notes.en is missing");
        StringBuilder written = new StringBuilder();
        all.forEach((language, notes) -> written.append(written.isEmpty() ? "" : ",").append(text(language)).append(':')
                .append(text(notes)));
        return written.toString();
    }

    private static String digest(Path file) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static EdECPrivateKey secret(Path file) throws IOException, GeneralSecurityException {
        byte[] encoded = Base64.getDecoder().decode(Files.readString(file).strip());
        return (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /// The pre-authentication encoding of DSSE 1.0.
    private static byte[] signed(byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ascii("DSSEv1 " + TYPE.length() + " " + TYPE + " " + payload.length + " "));
        bytes.writeBytes(payload);
        return bytes.toByteArray();
    }

    private static byte[] signature(PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    private static boolean fits(byte[] raw, byte[] message, byte[] signature) throws GeneralSecurityException {
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(encoded)));
        check.update(message);
        return check.verify(signature);
    }

    private static String id(byte[] raw) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw)).substring(0, 16);
    }

    private static String needed(Properties properties, String name) {
        String value = properties.getProperty(name);
        require(value != null, name + " is missing");
        return value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// As a JSON string.
    private static String text(String value) {
        StringBuilder written = new StringBuilder("\"");
        for (char each : value.toCharArray()) {
            switch (each) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\n' -> written.append("\\n");
                default -> {
                    require(each >= ' ', "a control character");
                    written.append(each);
                }
            }
        }
        return written.append('"').toString();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
