package app.glovebox.testing;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Planted secrets, and the search for them: as UTF-8, UTF-16, base64 and hex, in files and texts.
public final class Canaries {
    private final Map<String, String> planted = new LinkedHashMap<>();

    /// @param what  names it in a finding; the secret itself is never printed
    public void plant(String what, String secret) {
        planted.put(what, secret);
    }

    public int count() {
        return planted.size();
    }

    /// Findings as `what in file`, leaving out files and folders of those names directly under the root.
    public List<String> findIn(Path root, Set<String> except) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path inside = root.relativize(file);
                if (!except.contains(inside.getName(0).toString())) {
                    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    search(bytes + inside, "file " + inside, found);
                }
            }
        }
        return found;
    }

    public List<String> findIn(Iterable<? extends Throwable> failures) {
        List<String> found = new ArrayList<>();
        for (Throwable failure : failures) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text, true));
            search(text.toString(), "exception " + failure.getClass().getSimpleName(), found);
        }
        return found;
    }

    public List<String> findIn(String text, String where) {
        List<String> found = new ArrayList<>();
        search(text, where, found);
        return found;
    }

    private void search(String text, String where, List<String> found) {
        planted.forEach((what, secret) -> {
            for (String form : forms(secret)) {
                if (text.contains(form)) {
                    found.add(what + " in " + where);
                    return;
                }
            }
        });
    }

    private static List<String> forms(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(utf8);
        return List.of(latin(utf8), latin(secret.getBytes(StandardCharsets.UTF_16LE)),
                latin(secret.getBytes(StandardCharsets.UTF_16BE)),
                base64.substring(0, base64.length() - 1), java.util.HexFormat.of().formatHex(utf8));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
