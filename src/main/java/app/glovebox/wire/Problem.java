package app.glovebox.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/// RFC 9457 problem details. Only these members are ever sent.
///
/// @param type       one of [Type]'s URNs, stable
/// @param title      short English text for people reading wires; the app shows its own words
/// @param retryAfter seconds until another try makes sense, null when there is no such time
/// @param triesLeft  tries before the delay starts, null when not about tries
public record Problem(String type, String title, int status, @JsonSetter(nulls = Nulls.SET) Long retryAfter,
        @JsonSetter(nulls = Nulls.SET) Integer triesLeft) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /// Every problem the Portal answers with.
    public enum Type {
        MALFORMED(400), WRONG_CREDENTIALS(401), TOKEN_REFUSED(401), NOT_FOUND(404), METHOD_NOT_ALLOWED(405),
        TIMEOUT(408), ADDRESS_TAKEN(409), CONFLICT(409), TOO_LARGE(413), UNSUPPORTED_MEDIA_TYPE(415), COST_REFUSED(422),
        THROTTLED(429), INTERNAL(500), BUSY(503);

        private final int status;

        Type(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /// For example `urn:glovebox:problem:wrong-credentials`.
        public String urn() {
            return "urn:glovebox:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public static Problem of(Type type, String title) {
        return new Problem(type.urn(), title, type.status(), null, null);
    }
}
