package app.glovebox.update;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is remembered from one check to the next. It belongs to this computer, not to an account.
///
/// @param allowed  whether anybody may be asked without a press
/// @param tried    when somebody was asked last, whatever came of it
/// @param trouble  what came of that, if no manifest was believed
/// @param kept     the envelope believed last
/// @param accepted by key id
/// @param hushed   the version nobody wants to be reminded of, empty for none
public record UpdateState(boolean allowed, Optional<Instant> tried, Optional<Outcome.Failed> trouble,
        Optional<Kept> kept, Map<String, Accepted> accepted, String hushed) {

    public UpdateState {
        accepted = Map.copyOf(accepted);
    }

    /// An envelope and when it was believed.
    ///
    /// @param bytes not to be changed
    public record Kept(byte[] bytes, Instant at) {
    }

    /// Of a program that never asked anybody.
    public static UpdateState fresh() {
        return new UpdateState(false, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), "");
    }

    UpdateState allowed(boolean on) {
        return new UpdateState(on, tried, trouble, kept, accepted, hushed);
    }

    UpdateState hushed(String version) {
        return new UpdateState(allowed, tried, trouble, kept, accepted, version);
    }

    UpdateState failed(Outcome.Failed why, Instant at) {
        return new UpdateState(allowed, Optional.of(at), Optional.of(why), kept, accepted, hushed);
    }

    UpdateState believed(byte[] envelope, String keyId, Accepted now, Instant at) {
        Map<String, Accepted> all = new HashMap<>(accepted);
        all.put(keyId, now);
        return new UpdateState(allowed, Optional.of(at), Optional.empty(), Optional.of(new Kept(envelope, at)), all,
                hushed);
    }
}
