package app.glovebox.host.hold;

import app.glovebox.arrival.Arrival;
import app.glovebox.lock.Holder;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The other end: a start that has not got the folder. Everything blocks, for two seconds at most.
///
/// @param path of the holder's socket, in the data folder
public record HoldCall(Path path) {
    private static final Pattern SAID = Pattern.compile("glovebox (\\d{1,10}) (\\d{1,15})\n((?:taken|ending|refused)\n)?");

    /// Who has it, by its own word; empty if nobody says so.
    public Optional<Holder> holder() {
        return old("");
    }

    /// As the first version asked for it; answers whether somebody was there.
    public boolean bringForward() {
        return old(Talk.FORWARD).isPresent();
    }

    /// Hands over what is to be opened, once.
    public Heard handOver(Arrival arrival) {
        try {
            return talk(Talk.OPEN + arrival.text()).map(HoldCall::heard).orElse(Heard.NOT_TAKEN);
        } catch (Talk.TooSlowException slow) {
            return Heard.NOT_TAKEN;
        } catch (IOException nobody) {
            return Heard.NOBODY;
        }
    }

    private static Heard heard(Matcher said) {
        return switch (said.group(3)) {
            case Talk.TAKEN -> Heard.TAKEN;
            case Talk.ENDING -> Heard.ENDING;
            case null, default -> Heard.NOT_TAKEN;
        };
    }

    private Optional<Holder> old(String word) {
        try {
            return talk(word).map(said -> new Holder(Long.parseLong(said.group(1)),
                    Instant.ofEpochMilli(Long.parseLong(said.group(2)))));
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    /// @return empty if it is not this user's, or talks nonsense
    /// @throws IOException if nobody is there, nobody is any more, or it is too slow
    private Optional<Matcher> talk(String word) throws IOException {
        if (Files.notExists(path)) {
            // Known without loading anything that talks.
            throw new NoSuchFileException(null);
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return Talk.within(channel, () -> {
                channel.connect(UnixDomainSocketAddress.of(path));
                if (!Talk.isOf(channel, Files.getOwner(path.getParent()))) {
                    return Optional.empty();
                }
                Talk.say(channel, word);
                channel.shutdownOutput();
                Matcher said = SAID.matcher(Talk.hear(channel, Talk.MOST_SAID));
                return said.matches() ? Optional.of(said) : Optional.empty();
            });
        } catch (UnsupportedOperationException none) {
            throw new IOException("no such sockets", none);
        }
    }
}
