package app.glovebox.ui.kit.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// How one scene looks: AtlantaFX Primer with theme.css over it, light or dark, at a text size. FX thread only.
///
/// Light or dark is a preference of the scene, which follows the system as long as nothing is forced; theme.css asks
/// for it in a media query, so pop-ups and later roots follow without a style class. The base sheet is the
/// application's and changes along; all colours that matter are ours in both.
public final class Theme {
    public static final double LEAST_SCALE = 0.8;
    public static final double MOST_SCALE = 2;
    private static final double STEP = 0.1;
    private static final double BODY_PIXELS = 14;

    /// What is asked for: as the system has it, or always one of the two.
    public enum Look {
        SYSTEM(null), LIGHT(ColorScheme.LIGHT), DARK(ColorScheme.DARK);

        private final ColorScheme scheme;

        Look(ColorScheme scheme) {
            this.scheme = scheme;
        }
    }

    private final Scene scene;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(this, "look", Look.SYSTEM);
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);

    private Theme(Scene scene) {
        this.scene = scene;
    }

    /// Dresses the scene; it follows the system from now on.
    public static Theme on(Scene scene) {
        Theme theme = bare(scene);
        theme.controls();
        return theme;
    }

    /// With our own sheet alone, which is there sooner: for a scene as long as no control is in it.
    public static Theme bare(Scene scene) {
        Theme theme = new Theme(scene);
        Fonts.load();
        scene.getStylesheets().add(Objects.requireNonNull(Theme.class.getResource("/app/glovebox/css/theme.css")).toExternalForm());
        scene.rootProperty().subscribe(root -> theme.size());
        return theme;
    }

    /// The controls' sheet, too; call once, before the first control is made.
    public void controls() {
        scene.getPreferences().colorSchemeProperty().subscribe(Theme::base);
    }

    /// Light or dark whatever the system says, for the tour and tests; null follows the system again.
    public void force(ColorScheme scheme) {
        scene.getPreferences().setColorScheme(scheme);
    }

    public void look(Look wanted) {
        force(wanted.scheme);
        look.set(wanted);
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// What the scene shows now.
    public ReadOnlyObjectProperty<ColorScheme> schemeProperty() {
        return scene.getPreferences().colorSchemeProperty();
    }

    /// Text size, 1 being the design's; brought into 0.8 to 2. Everything sized in em grows along.
    public void scale(double wanted) {
        scale.set(Math.clamp(Math.round(wanted * 100) / 100.0, LEAST_SCALE, MOST_SCALE));
        size();
    }

    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    public void larger() {
        scale(scale.get() + STEP);
    }

    public void smaller() {
        scale(scale.get() - STEP);
    }

    /// Ctrl with plus, minus and zero. Plus is looked for on the digit row and the number pad, whatever Shift does on the
    /// keyboard in use. Add it to the scene as a filter where the keys shall work.
    public void press(KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown()) {
            Runnable change = switch (event.getCode()) {
                case PLUS, EQUALS, ADD -> this::larger;
                case MINUS, SUBTRACT -> this::smaller;
                case DIGIT0, NUMPAD0 -> () -> scale(1);
                default -> null;
            };
            if (change != null) {
                change.run();
                event.consume();
            }
        }
    }

    private void size() {
        scene.getRoot().setStyle("-fx-font-size: " + BODY_PIXELS * scale.get() + "px;");
    }

    private static void base(ColorScheme scheme) {
        Application.setUserAgentStylesheet(scheme == ColorScheme.DARK
                ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
