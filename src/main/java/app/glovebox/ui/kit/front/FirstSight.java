package app.glovebox.ui.kit.front;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.BrandMark;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// The window before there is a sign-in screen in it: the name where that screen has it, and the ground of the rest. There is
/// no control in it, for their sheet is not read yet. FX thread.
public final class FirstSight extends HBox {
    private static final double MARK = 36;

    private final VBox brand;
    private final Ruler ruler = new Ruler();

    public FirstSight(Words words) {
        BrandMark mark = new BrandMark();
        mark.setSize(MARK);
        Text name = new Text(words.text("app.name"));
        name.getStyleClass().add("gb-value");
        HBox head = new HBox(mark, name);
        head.getStyleClass().add("brand-head");
        brand = new VBox(head);
        brand.getStyleClass().add("brand-panel");
        getStyleClass().addAll("entry", "first-ground");
        getChildren().addAll(ruler, brand);
    }

    @Override
    protected void layoutChildren() {
        brand.setVisible(ruler.fits(getWidth()));
        super.layoutChildren();
    }
}
