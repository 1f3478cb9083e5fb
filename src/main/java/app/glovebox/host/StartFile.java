package app.glovebox.host;

import app.glovebox.start.StartBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The count of unfinished starts: one digit in a file of its own.
public final class StartFile implements StartBook {
    private static final int MOST_BYTES = 2;

    private final Folders folders;

    public StartFile(Folders folders) {
        this.folders = folders;
    }

    @Override
    public int unfinished() {
        Path file = folders.starts();
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return 0;
            }
            String text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).strip();
            return text.matches("[0-9]") ? Integer.parseInt(text) : 0;
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /// A folder that is not ours is left alone.
    @Override
    public void note(int unfinished) throws IOException {
        folders.open();
        PrivateFile.write(folders.starts(), unfinished + "\n");
    }

    @Override
    public int setAside() throws IOException {
        int moved = 0;
        for (Path file : List.of(folders.window(), folders.lockRules(), folders.accountsList())) {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".aside"),
                        StandardCopyOption.REPLACE_EXISTING);
                moved++;
            }
        }
        return moved;
    }
}
