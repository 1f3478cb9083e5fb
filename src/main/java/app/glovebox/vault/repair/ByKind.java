package app.glovebox.vault.repair;

import app.glovebox.start.Loss.Item;
import app.glovebox.start.Loss.What;
import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one file has beyond another, sorted into kinds a person knows. Of all but readings it keeps a digest only, for
/// there are tokens among them.
final class ByKind {
    private final Ledger readings = new Ledger();
    private final Map<What, Set<String>> others = new HashMap<>();
    private long senseless;

    /// Takes a record only the one file has in this state.
    void take(byte[] payload) {
        try {
            What what = what(payload);
            if (what == What.READINGS) {
                readings.take(Kind.of(payload).orElseThrow(), payload);
            } else {
                others.computeIfAbsent(what, each -> new HashSet<>()).add(digest(payload));
            }
        } catch (StoreException odd) {
            senseless++;
        }
    }

    /// Strikes out what a record of the other file has; one that makes no sense here strikes out nothing.
    ///
    /// @param same whether the record stands in both
    void strike(byte[] payload, boolean same) {
        What what = what(payload);
        Set<String> found = others.get(what);
        if (found != null) {
            found.remove(digest(payload));
        }
        if (what == What.READINGS) {
            try {
                readings.strike(Kind.of(payload).orElseThrow(), payload, same);
            } catch (StoreException odd) {
                // Then more is said to be lost than is; never less.
            }
        }
    }

    private static What what(byte[] payload) {
        return Kind.of(payload).map(kind -> switch (kind) {
            case LATEST, PAGE, SEGMENT -> What.READINGS;
            case VEHICLES -> What.CARS;
            case PROFILE, PORTAL -> What.ACCOUNT;
            case SCHEDULE, RETENTION, DRILL -> What.SETTINGS;
            case SESSION, POSITION, CLOCK, ANCHORS -> What.SIGN_IN;
            case SLOTS, PASSWORD_CHANGE -> What.KEY_NOTES;
        }).orElse(What.OTHER);
    }

    private static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What is left, each kind once.
    Map<What, Item> left() {
        Map<What, Item> left = new EnumMap<>(What.class);
        readings.left().ifPresent(item -> left.put(What.READINGS, item));
        others.forEach((what, each) -> {
            if (!each.isEmpty()) {
                left.put(what, new Item(what, each.size(), Optional.empty()));
            }
        });
        if (senseless > 0) {
            left.merge(What.OTHER, new Item(What.OTHER, senseless, Optional.empty()),
                    (some, more) -> new Item(What.OTHER, some.count() + more.count(), Optional.empty()));
        }
        return left;
    }
}
