package app.glovebox.host.hold;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.UserPrincipal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/// What both ends do alike.
final class Talk {
    static final String FORWARD = "forward";
    static final String OPEN = "open 2\n";
    static final String TAKEN = "taken\n";
    static final String ENDING = "ending\n";
    static final String REFUSED = "refused\n";
    static final int MOST_SAID = 64;
    /// A path of the longest kind in its longest bytes.
    static final int MOST_ASKED = 16 * 1024;
    private static final long DEADLINE_SECONDS = 2;

    private Talk() {
    }

    /// A whole talk.
    @FunctionalInterface
    interface Talking<T> {
        T run() throws IOException;
    }

    /// The other end was there and took too long.
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Channels of this kind have no time-outs: one that is too slow is closed.
    static <T> T within(SocketChannel channel, Talking<T> talking) throws IOException {
        CompletableFuture<T> talk = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                talk.complete(talking.run());
            } catch (IOException broken) {
                talk.completeExceptionally(broken);
            }
        });
        try {
            return talk.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            channel.close();
            throw new TooSlowException();
        } catch (ExecutionException failed) {
            channel.close();
            throw new IOException("no talk", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stop);
        }
    }

    static void say(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// All that comes until the other end is done.
    ///
    /// @throws IOException also if that is more, or no UTF-8
    static String hear(SocketChannel channel, int most) throws IOException {
        byte[] bytes = Channels.newInputStream(channel).readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException("too much");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException nonsense) {
            throw new IOException("no text", nonsense);
        }
    }

    /// Whether the other end is that user's program, as far as the system tells.
    static boolean isOf(SocketChannel channel, UserPrincipal user) throws IOException {
        try {
            UnixDomainPrincipal peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
            return peer.user().equals(user);
        } catch (UnsupportedOperationException untold) {
            return true;
        }
    }
}
