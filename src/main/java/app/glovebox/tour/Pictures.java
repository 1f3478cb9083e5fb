package app.glovebox.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// PNG files of the screen, one light and one dark.
final class Pictures {
    private final Path folder;
    private final House house;
    private final Hands hands;

    Pictures(Path folder, House house, Hands hands) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.house = house;
        this.hands = hands;
    }

    /// Takes `NAME-light.png` and `NAME-dark.png` of what is shown now.
    void take(String name) throws IOException, TourFailedException, InterruptedException {
        one(name + "-dark", true);
        one(name + "-light", false);
    }

    private void one(String name, boolean dark) throws IOException, TourFailedException, InterruptedException {
        hands.onFx(() -> {
            house.dark(dark);
            return null;
        });
        hands.settle();
        WritableImage shot = hands.onFx(() -> house.scene().snapshot(null));
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }
}
