package app.glovebox.tour;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// PNG files of the screen, one light and one dark; none without a folder for them.
final class Pictures {
    private final Optional<Path> folder;
    private final House house;
    private final Hands hands;

    Pictures(Optional<Path> folder, House house, Hands hands) throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        this.folder = folder;
        this.house = house;
        this.hands = hands;
    }

    /// Takes `NAME-light.png` and `NAME-dark.png` of what is shown now.
    void take(String name) throws IOException, TourFailedException, InterruptedException {
        if (folder.isPresent()) {
            one(folder.get().resolve(name + "-dark.png"), true);
            one(folder.get().resolve(name + "-light.png"), false);
        }
    }

    private void one(Path file, boolean dark) throws IOException, TourFailedException, InterruptedException {
        hands.onFx(() -> {
            house.dark(dark);
            return null;
        });
        hands.settle();
        WritableImage shot = hands.onFx(() -> house.scene().snapshot(null));
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ImageIO.write(image, "png", file.toFile());
    }
}
