package app.glovebox.host;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/// One log record as one JSON line: time, level, logger, event and, for a failure, the classes and code lines it came
/// through. Texts are let through only if they look like a stable code (`portal.renewed`): whatever else a library or
/// an exception says could carry user input.
public final class JsonLine extends Formatter {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+){0,5}");
    private static final int FRAMES = 12;

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder(160);
        line.append("{\"time\":\"").append(event.getInstant())
                .append("\",\"level\":\"").append(event.getLevel().getName())
                .append("\",\"from\":\"").append(safe(event.getLoggerName()))
                .append("\",\"event\":\"").append(code(event.getMessage())).append('"');
        if (event.getThrown() != null) {
            line.append(",\"failure\":[");
            failure(line, event.getThrown());
            line.append(']');
        }
        return line.append("}\n").toString();
    }

    private static void failure(StringBuilder line, Throwable thrown) {
        String separator = "";
        int depth = 0;
        for (Throwable at = thrown; at != null && depth < 5; at = at.getCause(), depth++) {
            line.append(separator).append('"').append(safe(at.getClass().getName())).append('"');
            StackTraceElement[] frames = at.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                line.append(",\"").append(safe(frames[i].getClassName())).append('.')
                        .append(safe(frames[i].getMethodName())).append(':').append(frames[i].getLineNumber())
                        .append('"');
            }
            separator = ",";
        }
    }

    private static String code(String message) {
        return message != null && message.length() <= 80 && CODE.matcher(message).matches() ? message : "other";
    }

    private static String safe(String name) {
        return name == null ? "" : name.replaceAll("[^\\w.$<>/-]", "_");
    }
}
