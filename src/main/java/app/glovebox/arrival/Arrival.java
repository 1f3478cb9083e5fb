package app.glovebox.arrival;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What a start was asked to open.
public sealed interface Arrival {
    /// Nothing: the window is wanted.
    record Plain() implements Arrival {
        @Override
        public String text() {
            return "";
        }
    }

    record Linked(Link link) implements Arrival {
        @Override
        public String text() {
            return link.text();
        }
    }

    /// A link that is none of this version's. Its text is not kept.
    record Unknown() implements Arrival {
        @Override
        public String text() {
            return Link.SCHEME;
        }
    }

    /// @param file absolute; whether it is there and what it is, is seen when it is opened
    record Backup(Path file) implements Arrival {
        public Backup {
            if (!file.isAbsolute()) {
                throw new IllegalArgumentException("a path that depends on who reads it");
            }
        }

        @Override
        public String text() {
            return file.toString();
        }
    }

    /// Longer paths than systems have.
    int LONGEST = 4096;

    /// As another start hands it over: [#read] of it is this again, and it names nothing else.
    String text();

    /// What another start handed over; empty if that is none of these.
    static Optional<Arrival> read(String text) {
        if (text.isEmpty()) {
            return Optional.of(new Plain());
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (Link.isLink(text)) {
            return Optional.of(link(text));
        }
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? Optional.of(new Backup(path)) : Optional.empty();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /// What one argument of the command line means; empty if it is neither a link nor a file that is there. Looks at the
    /// disk.
    static Optional<Arrival> of(String argument) {
        if (argument.length() > LONGEST || argument.isEmpty()) {
            return Optional.empty();
        }
        if (Link.isLink(argument)) {
            return Optional.of(link(argument));
        }
        try {
            Path path = isFileAddress(argument) ? Path.of(new URI(argument)) : Path.of(argument);
            return Optional.of(path.toAbsolutePath()).filter(Files::isRegularFile).map(Backup::new);
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// A file manager may name a file by its address.
    static boolean isFileAddress(String argument) {
        return argument.startsWith("file:///");
    }

    private static Arrival link(String text) {
        return Link.parse(text).<Arrival>map(Linked::new).orElseGet(Unknown::new);
    }
}
