package app.glovebox.update;

import app.glovebox.update.manifest.Envelope;
import app.glovebox.update.manifest.Manifest;
import app.glovebox.update.manifest.ManifestReader;
import app.glovebox.update.manifest.Refusal;
import app.glovebox.update.manifest.RefusedException;
import app.glovebox.update.manifest.UpdateKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// Believes a manifest or says why not. Cheap and unsigned things first, so that nothing of an unsigned payload is ever
/// parsed.
///
/// @param here what is installed
record Judge(UpdateKey key, Installation here, ManifestReader reader) {
    /// So long may a publisher at most be believed without being heard again.
    static final Duration LONGEST = Duration.ofDays(92);
    /// A clock may be that much behind the publisher's.
    static final Duration SLACK = Duration.ofDays(1);
    /// Numbers are counted from here, at most one a minute.
    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /// @param after what is to be remembered of the key from now on
    record Judged(Outcome.Good outcome, Accepted after) {
    }

    /// @param before what is remembered of the key
    /// @param now    real time
    Judged judge(byte[] envelope, Optional<Accepted> before, Instant now) throws RefusedException {
        byte[] payload = Envelope.read(envelope).opened(key);
        Manifest manifest = reader.read(payload);
        Manifest.Release release = ours(manifest);
        Instant time = before.map(Accepted::seen).filter(now::isBefore).orElse(now);
        inTime(manifest, now, time);
        String digest = digest(payload);
        if (before.isPresent()) {
            notBehind(manifest, release, digest, before.get());
        }
        refuseIf(here.version().isNewerThan(release.version()), Refusal.OLDER_THAN_THIS);
        Outcome.Good outcome = release.version().isNewerThan(here.version()) ? new Outcome.Newer(manifest, release)
                : new Outcome.UpToDate(manifest);
        return new Judged(outcome, new Accepted(manifest.sequence(), release.version(), digest, time));
    }

    private Manifest.Release ours(Manifest manifest) throws RefusedException {
        refuseIf(!manifest.product().equals(here.product()), Refusal.OTHER_PRODUCT);
        refuseIf(!manifest.channel().equals(here.channel()), Refusal.OTHER_CHANNEL);
        return manifest.release(here.platform()).orElseThrow(() -> new RefusedException(Refusal.NO_PACKAGE));
    }

    /// @param time the later of now and what was seen
    private static void inTime(Manifest manifest, Instant now, Instant time) throws RefusedException {
        Manifest.Span span = manifest.span();
        refuseIf(span.length().compareTo(LONGEST) > 0, Refusal.VALID_TOO_LONG);
        refuseIf(span.issued().isAfter(time.plus(SLACK)), Refusal.NOT_YET);
        refuseIf(!now.isBefore(span.expires()), Refusal.EXPIRED);
        refuseIf(!time.isBefore(span.expires()), Refusal.CLOCK_BACK);
        // Who got hold of the key for a while cannot use up the numbers of the time after.
        refuseIf(manifest.sequence() > Duration.between(FIRST, span.issued()).toMinutes(), Refusal.NUMBER_AHEAD);
    }

    private static void notBehind(Manifest manifest, Manifest.Release release, String digest, Accepted before)
            throws RefusedException {
        refuseIf(manifest.sequence() < before.sequence(), Refusal.OLDER);
        refuseIf(manifest.sequence() == before.sequence() && !digest.equals(before.digest()), Refusal.MIXED);
        refuseIf(before.version().isNewerThan(release.version()), Refusal.LOWER_VERSION);
    }

    private static void refuseIf(boolean wrong, Refusal why) throws RefusedException {
        if (wrong) {
            throw new RefusedException(why);
        }
    }

    private static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of this runtime", missing);
        }
    }
}
