package app.glovebox.link;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What one class logs while this is open.
final class Logged extends Handler implements AutoCloseable {
    final List<String> codes = new CopyOnWriteArrayList<>();
    private final Logger logger;

    Logged(Class<?> by) {
        logger = Logger.getLogger(by.getName());
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        codes.add(record.getMessage());
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
