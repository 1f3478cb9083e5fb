package app.glovebox.ui.kit.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.glovebox.testing.Fx;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static final Color LIGHT_TEXT = Color.web("#10181B");
    private static final Color DARK_TEXT = Color.web("#E7EDEF");

    private final Label label = Fx.run(() -> new Label("Locked"));

    @Test
    void fontsReportTheFamiliesThemeCssNames() {
        assertEquals(List.of("Inter", "Inter Medium", "Inter Semi Bold", "JetBrains Mono Medium", "FeatherIcons"),
                Fx.run(Fonts::load));
    }

    @Test
    void forcedLightAndDarkBothShowAndGoBackToTheSystem() {
        Fx.run(() -> {
            Scene scene = new Scene(new StackPane(label));
            Theme theme = Theme.on(scene);
            theme.force(ColorScheme.DARK);
            assertEquals(DARK_TEXT, ink(scene));
            assertEquals(true, Application.getUserAgentStylesheet().contains("primer-dark"));
            theme.force(ColorScheme.LIGHT);
            assertEquals(LIGHT_TEXT, ink(scene));
            theme.force(null);
            assertEquals(LIGHT_TEXT, ink(scene));
        });
    }

    @Test
    void aNewRootKeepsThemeAndTextSize() {
        Fx.run(() -> {
            Scene scene = new Scene(new StackPane());
            Theme theme = Theme.on(scene);
            theme.force(ColorScheme.DARK);
            theme.scale(1.5);
            scene.setRoot(new StackPane(label));
            assertEquals(DARK_TEXT, ink(scene));
            assertEquals(21, label.getFont().getSize(), 0.01);
        });
    }

    @Test
    void textSizeStaysBetweenEightyAndTwoHundredPercent() {
        Fx.run(() -> {
            Theme theme = Theme.on(new Scene(new StackPane(label)));
            theme.scale(9);
            assertEquals(2, theme.scaleProperty().get());
            for (int press = 0; press < 20; press++) {
                theme.smaller();
            }
            assertEquals(0.8, theme.scaleProperty().get());
            theme.larger();
            assertEquals(0.9, theme.scaleProperty().get());
        });
    }

    @Test
    void popUpsAreDarkAndScaledLikeTheirOwner() {
        Fx.run(() -> {
            Scene scene = new Scene(new StackPane(label), 300, 200);
            Theme theme = Theme.on(scene);
            theme.force(ColorScheme.DARK);
            theme.scale(2);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            ContextMenu menu = new ContextMenu(new MenuItem("Lock now"));
            menu.show(label, Side.BOTTOM, 0, 0);
            Region shown = (Region) menu.getSkin().getNode();
            shown.applyCss();
            assertEquals(Color.web("#1B2327"), shown.getBackground().getFills().getLast().getFill());
            Label item = (Label) shown.lookup(".menu-item > .label");
            assertEquals(DARK_TEXT, item.getTextFill());
            assertEquals(28, item.getFont().getSize(), 0.01);
            menu.hide();
            stage.close();
        });
    }

    @Test
    void iconsTakeColourAndSizeFromTheTextAround() {
        Fx.run(() -> {
            Icon icon = new Icon("fth-lock");
            label.setGraphic(icon);
            label.getStyleClass().addAll("danger", "gb-h2");
            Scene scene = new Scene(new StackPane(label));
            Theme theme = Theme.on(scene);
            ink(scene);
            assertEquals("FeatherIcons", icon.getFont().getFamily());
            assertEquals(Color.web("#A3241D"), icon.getFill());
            double before = icon.getFont().getSize();
            theme.scale(2);
            ink(scene);
            assertNotEquals(before, icon.getFont().getSize());
            assertEquals(2 * before, icon.getFont().getSize(), 0.01);
        });
    }

    private Color ink(Scene scene) {
        scene.getRoot().applyCss();
        return (Color) label.getTextFill();
    }
}
