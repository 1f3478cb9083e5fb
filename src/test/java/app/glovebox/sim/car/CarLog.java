package app.glovebox.sim.car;

import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Everything a car said, and the newest value of each signal while it is replayed.
final class CarLog implements Consumer<List<CarEvent>> {
    final List<List<CarEvent>> moments = new ArrayList<>();

    static CarLog of(long seed, Instant birth, Duration life) {
        CarLog log = new CarLog();
        new Car(seed, birth).liveTo(birth.plus(life), log);
        return log;
    }

    @Override
    public void accept(List<CarEvent> moment) {
        moments.add(moment);
    }

    List<CarEvent> events() {
        return moments.stream().flatMap(List::stream).toList();
    }

    List<CarEvent> of(Signal signal) {
        return events().stream().filter(event -> event.signal() == signal).toList();
    }

    /// Walks through the moments with all that is known at each of them.
    void replay(Consumer<Known> visitor) {
        Map<Signal, Object> values = new HashMap<>();
        for (List<CarEvent> moment : moments) {
            moment.forEach(event -> values.put(event.signal(), event.value()));
            visitor.accept(new Known(moment.getFirst().measuredAt(), moment, values));
        }
    }

    /// One line an event; the lists' borders count too.
    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (List<CarEvent> moment : moments) {
            for (CarEvent event : moment) {
                text.append(event.measuredAt()).append(' ').append(event.signal().name()).append('=')
                        .append(event.value()).append('\n');
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    String digest() throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    }

    record Known(Instant at, List<CarEvent> moment, Map<Signal, Object> values) {
        double number(Signal signal) {
            return ((Number) values.get(signal)).doubleValue();
        }

        boolean flag(Signal signal) {
            return (Boolean) values.get(signal);
        }

        /// A trip began or ended: everything was said, save what only home can tell.
        boolean isComplete() {
            return moment.size() >= Signals.all().size() - 1;
        }
    }
}
