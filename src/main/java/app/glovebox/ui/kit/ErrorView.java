package app.glovebox.ui.kit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What a person sees when the program itself is at fault: what still holds, an id to tell, and the way on. The roof
/// shows it from the uncaught handler.
public final class ErrorView extends StackPane {
    private static final String OURS = "app.glovebox.";
    private static final int TELLING_FRAMES = 3;
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    private final Button goOn;

    /// @param openLog shows the log file to the user
    /// @param goOn    takes this view away
    public ErrorView(Words words, Throwable fault, Runnable openLog, Runnable goOn) {
        Label title = label(words.text("kit.error.title"), "gb-h1");
        Label text = label(words.text("kit.error.text"), "muted");
        Label code = label(words.text("kit.error.code", codeOf(fault)), "mono");
        this.goOn = button(words.text("kit.error.goOn"), goOn);
        this.goOn.getStyleClass().add("primary");
        this.goOn.setDefaultButton(true);
        Button copy = button(words.text("kit.error.copy"), () -> copy(detailsOf(fault)));
        FlowPane buttons = new FlowPane(this.goOn, copy, button(words.text("kit.error.log"), openLog));
        buttons.getStyleClass().add("flow-buttons");
        VBox card = new VBox(title, text, code, buttons);
        card.getStyleClass().addAll("card", "error-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getStyleClass().add("error-view");
        getChildren().add(card);
    }

    /// Call once shown.
    public void focusGoOn() {
        goOn.requestFocus();
    }

    /// A short code that stays the same for the same fault whatever led to it: from the root cause's class and our
    /// innermost frame, or where none is ours the innermost three, without messages and line numbers.
    public static String codeOf(Throwable fault) {
        Throwable root = root(fault);
        List<StackTraceElement> trace = List.of(root.getStackTrace());
        List<StackTraceElement> ours = trace.stream()
                .filter(frame -> frame.getClassName().startsWith(OURS)).limit(1).toList();
        Stream<String> frames = (ours.isEmpty() ? trace : ours).stream().limit(TELLING_FRAMES)
                .map(frame -> frame.getClassName() + "." + LAMBDA.matcher(frame.getMethodName()).replaceAll("$1"));
        CRC32 sum = new CRC32();
        sum.update(Stream.concat(Stream.of(root.getClass().getName()), frames).collect(Collectors.joining("\n")).getBytes(UTF_8));
        String digits = String.format("%08X", sum.getValue());
        return digits.substring(0, 3) + "-" + digits.substring(3, 5);
    }

    /// What "copy details" copies: the code, classes and frames. Messages are left out, they might carry user input.
    public static String detailsOf(Throwable fault) {
        StringBuilder details = new StringBuilder("Glovebox ").append(codeOf(fault)).append('\n');
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            details.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                details.append("    at ").append(frame).append('\n');
            }
        }
        return details.toString();
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(click -> action.run());
        return button;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
