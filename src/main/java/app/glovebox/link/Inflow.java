package app.glovebox.link;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// An answer's body as it comes in, read with a deadline on each read. At most one delivery waits here unread; the rest
/// is held back by TCP. Read by one thread, closed by any.
final class Inflow implements BodySubscriber<Inflow>, AutoCloseable {

    /// What waits to be read: bytes, or the end and why.
    private record Arrival(List<ByteBuffer> buffers, boolean end, Throwable failure) {
    }

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile Flow.Subscription subscription;
    private volatile boolean closed;

    @Override
    public CompletionStage<Inflow> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription incoming) {
        subscription = incoming;
        if (closed) {
            incoming.cancel();
        } else {
            incoming.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrivals.add(new Arrival(buffers, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        arrivals.add(new Arrival(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival(List.of(), true, null));
    }

    /// The next bytes, in order; empty when nothing came in time.
    ///
    /// @throws EndOfAnswer when all was read
    /// @throws IOException when the connection broke
    Optional<List<ByteBuffer>> next(Duration wait) throws IOException, InterruptedException {
        Arrival arrival = arrivals.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (arrival == null) {
            return Optional.empty();
        }
        if (arrival.end()) {
            arrivals.add(arrival);
            throw arrival.failure() == null ? new EndOfAnswer() : new IOException(arrival.failure());
        }
        subscription.request(1);
        return Optional.of(arrival.buffers());
    }

    /// Gives the connection up; a reader waiting is told that the answer ended.
    @Override
    public void close() {
        closed = true;
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
        onComplete();
    }

    /// The other side said all it had to say.
    static final class EndOfAnswer extends IOException {
        private static final long serialVersionUID = 1L;

        private EndOfAnswer() {
            super("end of answer");
        }
    }
}
