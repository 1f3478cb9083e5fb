package app.glovebox;

import java.util.Locale;
import java.util.zip.CRC32;

/// A short stable code for a bug: the same fault gives the same code on every computer and in every run, because only
/// class and method names of the failure go into it, no line numbers and no texts.
final class ErrorCode {
    private ErrorCode() {
    }

    /// Five hex digits such as `7F3-22`.
    static String of(Throwable failure) {
        CRC32 sum = new CRC32();
        int depth = 0;
        for (Throwable at = failure; at != null && depth < 5; at = at.getCause(), depth++) {
            add(sum, at.getClass().getName());
            for (StackTraceElement frame : at.getStackTrace()) {
                if (frame.getClassName().startsWith("app.glovebox.")) {
                    add(sum, frame.getClassName().replaceAll("\\$.*", "") + frame.getMethodName().replaceAll("\\d+", ""));
                }
            }
        }
        String digits = String.format(Locale.ROOT, "%08X", sum.getValue());
        return digits.substring(0, 3) + "-" + digits.substring(3, 5);
    }

    /// What "copy details" copies: classes and code lines, never a message's text.
    static String details(Throwable failure) {
        StringBuilder text = new StringBuilder("Glovebox ").append(Version.text()).append(", Id ").append(of(failure));
        int depth = 0;
        for (Throwable at = failure; at != null && depth < 5; at = at.getCause(), depth++) {
            text.append('\n').append(at.getClass().getName());
            for (StackTraceElement frame : at.getStackTrace()) {
                text.append("\n  ").append(frame.getClassName()).append('.').append(frame.getMethodName()).append(':')
                        .append(frame.getLineNumber());
            }
        }
        return text.toString();
    }

    private static void add(CRC32 sum, String name) {
        sum.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
