package app.glovebox.ui.recovery;

import app.glovebox.custody.KitSheet;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A sheet as the printer gets it: black on white, whatever the theme. Made off the FX thread; on no screen.
final class SheetPage {
    private static final double BODY = 10.5;
    private static final double NAME_WIDTH = 120;
    private static final double GAP = 12;
    private static final int COLUMNS = 2;

    private SheetPage() {
    }

    /// @param width of the printable part, in points
    static VBox of(KitSheet sheet, double width) {
        VBox page = new VBox(4, text(sheet.title(), "Inter Semi Bold", 20, width),
                text(sheet.lead(), "Inter", BODY, width));
        sheet.fields().forEach(field -> page.getChildren().add(field(field, width)));
        page.getChildren().add(heading(sheet.words().heading(), width));
        sheet.words().paragraphs().forEach(each -> page.getChildren().add(text(each, "Inter", BODY, width)));
        page.getChildren().addAll(groups(sheet.groups(), width), heading(sheet.steps().heading(), width));
        List<String> steps = sheet.steps().paragraphs();
        for (int i = 0; i < steps.size(); i++) {
            page.getChildren().add(text(i + 1 + ". " + steps.get(i), "Inter", BODY, width));
        }
        Text foot = text(sheet.foot(), "Inter Semi Bold", BODY, width);
        VBox.setMargin(foot, new Insets(GAP, 0, 0, 0));
        page.getChildren().add(foot);
        page.resize(width, page.prefHeight(width));
        page.layout();
        return page;
    }

    private static Node heading(String said, double width) {
        Text heading = text(said, "Inter Semi Bold", 13, width);
        VBox.setMargin(heading, new Insets(GAP, 0, 0, 0));
        return heading;
    }

    private static Node field(KitSheet.Field field, double width) {
        GridPane row = new GridPane(0, 2);
        row.add(text(field.name(), "Inter", BODY, NAME_WIDTH), 0, 0);
        row.add(text(field.value(), "Inter Semi Bold", BODY, width - NAME_WIDTH), 1, 0);
        row.add(new Line(0, 0, width - NAME_WIDTH - 1, 0), 1, 1);
        row.getColumnConstraints().add(new ColumnConstraints(NAME_WIDTH));
        row.setPadding(new Insets(GAP / 2, 0, 0, 0));
        return row;
    }

    private static Node groups(List<String> groups, double width) {
        GridPane grid = new GridPane(GAP, GAP / 2);
        double each = Math.floor((width - GAP) / COLUMNS);
        for (int i = 0; i < groups.size(); i++) {
            VBox group = new VBox(2, text(i + 1 + "  " + groups.get(i), "JetBrains Mono Medium", BODY, each),
                    new Line(0, 0, each - 1, 0));
            grid.add(group, i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }

    private static Text text(String said, String family, double size, double width) {
        Text text = new Text(said);
        text.setFont(Font.font(family, size));
        text.setFill(Color.BLACK);
        text.setWrappingWidth(width);
        return text;
    }
}
