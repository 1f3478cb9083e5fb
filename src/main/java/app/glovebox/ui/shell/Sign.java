package app.glovebox.ui.shell;

import app.glovebox.session.Connection;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.vehicle.Truth;

/// How a state looks beside its word: icon and colour class.
record Sign(String glyph, String styleClass) {

    static Sign of(Connection.State state) {
        return switch (state) {
            case CONNECTING -> new Sign("fth-loader", "muted");
            case ONLINE -> new Sign("fth-check-circle", "success");
            case DOWN -> new Sign("fth-alert-triangle", "warning");
            case UNKEPT -> new Sign("fth-pause-circle", "warning");
            case UNTRUSTED -> new Sign("fth-x-circle", "danger");
            case SIGNED_OUT -> new Sign("fth-log-out", "warning");
            case OLDER_COPY -> new Sign("fth-clock", "warning");
        };
    }

    static Sign of(Truth.State state) {
        return switch (state) {
            case UNKNOWN -> new Sign("fth-help-circle", "muted");
            case DRIVING -> new Sign("fth-navigation", "accent");
            case CHARGING -> new Sign("fth-zap", "success");
            case PARKED -> new Sign("fth-radio", "accent");
            case ASLEEP -> new Sign("fth-moon", "muted");
            case SILENT -> new Sign("fth-alert-triangle", "warning");
        };
    }

    static Message word(Truth.State state) {
        return switch (state) {
            case UNKNOWN -> Message.of("shell.car.unknown");
            case DRIVING -> Message.of("shell.car.driving");
            case CHARGING -> Message.of("shell.car.charging");
            case PARKED -> Message.of("shell.car.awake");
            case ASLEEP -> Message.of("shell.car.asleep");
            case SILENT -> Message.of("shell.car.silent");
        };
    }

    void on(Icon icon) {
        icon.setGlyph(glyph);
        icon.getStyleClass().setAll("gb-icon", styleClass);
    }
}
