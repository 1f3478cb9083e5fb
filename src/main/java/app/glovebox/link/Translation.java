package app.glovebox.link;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.PortalAccount;
import app.glovebox.account.Profile;
import app.glovebox.account.anchor.Anchor;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Reading.Source;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Messages of the wire into ground-floor records, and back. What does not fit is `GARBLED`, except a single reading:
/// that is left out, since a newer Portal may know signals we do not.
final class Translation {
    private static final int TOKEN_LENGTH = 32;
    private static final int ROOT_LENGTH = 32;
    private static final long MOST_SECONDS = 86_400;
    private static final int MOST_VEHICLES = 64;
    /// Car time may run at 10,000: what was measured and what is stated now may lie some way apart, but not a day.
    private static final Duration AHEAD = Duration.ofDays(1);

    private Translation() {
    }

    static KdfSpec spec(Messages.Kdf kdf) throws PortalException {
        return new KdfSpec(bytes(kdf.salt(), KdfSpec.SALT_LENGTH),
                new KdfCost(kdf.memoryKib(), kdf.passes(), kdf.lanes()));
    }

    static Messages.Kdf kdf(KdfSpec spec) {
        KdfCost cost = spec.cost();
        return new Messages.Kdf(Base64Text.encode(spec.salt()), cost.memoryKib(), cost.passes(), cost.lanes());
    }

    static Messages.Anchor anchor(Anchor anchor) {
        return new Messages.Anchor(anchor.sequence(), Base64Text.encode(HexFormat.of().parseHex(anchor.root())));
    }

    static Anchor anchor(Messages.Anchor anchor) throws PortalException {
        if (anchor.sequence() < 0) {
            throw new PortalException(Kind.GARBLED, null);
        }
        return new Anchor(anchor.sequence(), HexFormat.of().formatHex(bytes(anchor.root(), ROOT_LENGTH)));
    }

    static String anchorRoute(String vaultId) {
        return Routes.ANCHORS + Base64Text.encode(HexFormat.of().parseHex(vaultId));
    }

    static Grant grant(Messages.Tokens tokens, Instant now) throws PortalException {
        if (tokens.accessSeconds() < 1 || tokens.accessSeconds() > MOST_SECONDS) {
            throw new PortalException(Kind.GARBLED, null);
        }
        return new Grant(SecretBytes.owning(bytes(tokens.access(), TOKEN_LENGTH)),
                now.plusSeconds(tokens.accessSeconds()), SecretBytes.owning(bytes(tokens.refresh(), TOKEN_LENGTH)));
    }

    static PortalAccount account(Messages.Me me) throws PortalException {
        EmailAddress address = EmailAddress.parse(limited(me.email(), 254))
                .orElseThrow(() -> new PortalException(Kind.GARBLED, null));
        return new PortalAccount(new Profile(limited(me.displayName(), 100), address), vehicles(me));
    }

    static List<Vehicle> vehicles(Messages.Me me) throws PortalException {
        if (me.vehicles() == null || me.vehicles().isEmpty() || me.vehicles().size() > MOST_VEHICLES) {
            throw new PortalException(Kind.GARBLED, null);
        }
        List<Vehicle> vehicles = new ArrayList<>();
        for (Messages.Vehicle vehicle : me.vehicles()) {
            vehicles.add(new Vehicle(limited(vehicle.id(), 64), limited(vehicle.vin(), 17),
                    limited(vehicle.name(), 100), limited(vehicle.model(), 100)));
        }
        return List.copyOf(vehicles);
    }

    /// Empty for an unknown signal, for a value its signal refuses, none at all included, and for a time no car can
    /// have lived at.
    ///
    /// @param carTime when the Portal sent it
    static Optional<Reading> reading(Messages.Reading reading, Instant carTime, Source source) {
        if (reading == null || reading.signal() == null || !Answer.CarTime.plausible(reading.measuredAt())
                || !Answer.CarTime.plausible(carTime) || reading.measuredAt().isAfter(carTime.plus(AHEAD))) {
            return Optional.empty();
        }
        return Signals.named(reading.signal()).flatMap(signal -> {
            Object value = value(signal, reading.value());
            return signal.accepts(value)
                    ? Optional.of(new Reading(signal, value, reading.measuredAt(), carTime, source))
                    : Optional.empty();
        });
    }

    /// JSON has one kind of number; the signal's type says which of ours it is. Whole numbers never lose digits here.
    private static Object value(Signal signal, Object json) {
        return switch (signal.type()) {
            case UINT8, UINT16, UINT32, INT8, INT32 -> json instanceof Integer number ? (Object) number.longValue() : json;
            case FLOAT, DOUBLE -> json instanceof Number number && !(json instanceof BigInteger)
                    ? (Object) number.doubleValue() : json;
            case BOOLEAN, STRING, STRING_ARRAY -> json;
        };
    }

    private static byte[] bytes(String text, int length) throws PortalException {
        try {
            return Base64Text.decode(text, length);
        } catch (MalformedException garbled) {
            throw new PortalException(Kind.GARBLED, garbled);
        }
    }

    private static String limited(String text, int most) throws PortalException {
        if (text == null || text.isBlank() || text.length() > most) {
            throw new PortalException(Kind.GARBLED, null);
        }
        return text;
    }
}
