package app.glovebox.account.quick;

import app.glovebox.secret.SecretBytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Halves that end with this process. Thread-safe.
public final class ProcessHalves implements HalfKeeper {
    private final Map<String, SecretBytes> halves = new HashMap<>();

    @Override
    public synchronized void keep(String id, SecretBytes half) {
        halves.put(id, SecretBytes.copyOf(half.open()));
    }

    @Override
    public synchronized Optional<SecretBytes> find(String id) {
        return Optional.ofNullable(halves.get(id)).map(half -> SecretBytes.copyOf(half.open()));
    }

    @Override
    public synchronized void drop(String id) {
        SecretBytes half = halves.remove(id);
        if (half != null) {
            half.close();
        }
    }

    synchronized boolean has(String id) {
        return halves.containsKey(id);
    }
}
