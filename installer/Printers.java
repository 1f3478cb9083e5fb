import javafx.application.Platform;
import javafx.print.Printer;

/// Asks JavaFX for all printers, of which there may be none. Part of [Image]: what a printer needs of the run-time image is
/// asked for by nothing else, and would be missed by the first person who prints the emergency kit.
final class Printers {
    private Printers() {
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> {
            int code = 1;
            try {
                System.out.println(Printer.getAllPrinters().size() + " printers");
                code = 0;
            } finally {
                System.exit(code);
            }
        });
    }
}
