package app.glovebox.testing;

import app.glovebox.ui.kit.look.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/// Pictures of a node with the theme, for people to look at: `target/shots/NAME-light.png`, `…-dark.png`.
public final class Shots {
    private static final Path FOLDER = Path.of("target", "shots");

    private Shots() {
    }

    /// One light and one dark picture at that size; a fresh node for each.
    public static void both(String name, int width, int height, Supplier<? extends Parent> node) {
        take(name + "-light", width, height, ColorScheme.LIGHT, 1, node);
        take(name + "-dark", width, height, ColorScheme.DARK, 1, node);
    }

    /// One picture; answers where it lies.
    public static Path take(String name, int width, int height, ColorScheme scheme, double scale,
            Supplier<? extends Parent> node) {
        Stage stage = Fx.run(() -> show(width, height, scheme, scale, node));
        Fx.settle();
        WritableImage image = Fx.run(() -> stage.getScene().snapshot(null));
        Fx.run(stage::close);
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            write(image, file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return file;
    }

    private static Stage show(int width, int height, ColorScheme scheme, double scale,
            Supplier<? extends Parent> node) {
        Scene scene = new Scene(node.get(), width, height);
        Theme theme = Theme.on(scene);
        theme.force(scheme);
        theme.scale(scale);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /// PNG, 8 bit RGB.
    public static void write(WritableImage image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        PixelReader pixels = image.getPixelReader();
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int y = 0; y < height; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < width; x++) {
                int argb = pixels.getArgb(x, y);
                rows.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height)
                    .put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0).array());
            chunk(out, "IDAT", deflated(rows.array()));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] deflated(byte[] raw) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(raw);
            deflater.finish();
            byte[] buffer = new byte[raw.length + 1024];
            return java.util.Arrays.copyOf(buffer, deflater.deflate(buffer));
        }
    }

    private static void chunk(OutputStream out, String type, byte[] body) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(body);
        out.write(ByteBuffer.allocate(4).putInt(body.length).array());
        out.write(name);
        out.write(body);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
