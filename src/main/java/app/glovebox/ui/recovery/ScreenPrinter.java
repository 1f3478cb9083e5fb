package app.glovebox.ui.recovery;

import app.glovebox.custody.KitSheet;
import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/// Prints with the toolkit, without its dialog: the printer was chosen before.
final class ScreenPrinter implements PaperPrinter {
    @Override
    public List<String> names() {
        return Printer.getAllPrinters().stream().map(Printer::getName).sorted().toList();
    }

    @Override
    public boolean print(String name, KitSheet sheet) {
        return Printer.getAllPrinters().stream().filter(printer -> printer.getName().equals(name)).findFirst()
                .map(printer -> print(printer, sheet)).orElse(false);
    }

    private static boolean print(Printer printer, KitSheet sheet) {
        PrinterJob job = PrinterJob.createPrinterJob(printer);
        if (job == null) {
            return false;
        }
        Paper paper = switch (sheet.paper()) {
            case A4 -> Paper.A4;
            case LETTER -> Paper.NA_LETTER;
        };
        PageLayout layout = printer.createPageLayout(paper, PageOrientation.PORTRAIT, Printer.MarginType.DEFAULT);
        VBox page = SheetPage.of(sheet, layout.getPrintableWidth());
        double shrink = Math.min(1, layout.getPrintableHeight() / page.prefHeight(layout.getPrintableWidth()));
        page.getTransforms().add(new Scale(shrink, shrink));
        return job.printPage(layout, page) && job.endJob();
    }
}
