package app.glovebox.arrival;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What another start hands over, or a browser. Nothing is thrown, whatever it is; what is taken for a link is one of
/// those there are, letter by letter, and all that is taken names the same when it is handed on.
public final class LinkTarget implements Target {
    private static final Judge JUDGE = new Judge(new LinkTarget());

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public List<byte[]> originals() {
        return List.of("glovebox://overview", "glovebox://settings/security", "glovebox://help/links",
                "glovebox://me@settings:443/security?a=%2F#x", "glovebox:", "file:///media/stick/a%20b.gbvault",
                "/media/stick/glovebox-0a1b2c3d-2026-11-19.gbvault", "")
                .stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    @Override
    public Class<?> refusal() {
        return Void.class;
    }

    @Override
    public void parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<Arrival> read = Arrival.read(text);
        if (read.isPresent() && !Arrival.read(read.get().text()).equals(read)) {
            throw new AssertionError("handed on, it is another");
        }
        if (read.isPresent() && read.get() instanceof Arrival.Linked(Link link) && !link.text().equals(text)) {
            throw new AssertionError("a link of another text");
        }
        if (Link.isLink(text) && !(read.isEmpty() || read.get() instanceof Arrival.Linked
                || read.get() instanceof Arrival.Unknown)) {
            throw new AssertionError("a link taken for a file");
        }
        Arrival.of(text);
    }
}
