package app.glovebox.sim.portal;

import app.glovebox.wire.Json;
import app.glovebox.wire.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// What a request is answered with.
sealed interface Answer {

    /// A whole body, or none when it is empty.
    record Whole(int status, String mediaType, byte[] body, Map<String, String> headers) implements Answer {
    }

    /// An event stream: written until it ends, on the request's thread.
    record Stream(Writer writer) implements Answer {
    }

    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer json(Object message) {
        return new Whole(200, "application/json", Json.write(message), Map.of());
    }

    static Answer empty(int status) {
        return new Whole(status, "", new byte[0], Map.of());
    }

    static Whole problem(Problem problem, Map<String, String> headers) {
        return new Whole(problem.status(), Problem.MEDIA_TYPE, Json.write(problem), headers);
    }
}
