package app.glovebox.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Envelope;
import app.glovebox.update.manifest.Refusal;
import app.glovebox.wire.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The attacks TUF lists, each against the whole check but for the network.
class UpdateAttacksTest {
    private final Served house = new Served();
    private final Signed publisher = house.publisher;

    @Test
    void aNewerVersionIsFoundAndAnEqualOneIsUpToDate() throws Exception {
        assertInstanceOf(Outcome.Newer.class, house.check(publisher.manifest(100, "1.1.0")));
        assertInstanceOf(Outcome.UpToDate.class, house.start(new AppVersion("1.1.0")).check());
    }

    @Test
    void arbitrarySoftwareSignedByAnybodyElseIsRefused() throws Exception {
        refused(Refusal.OTHER_KEY, new Signed().manifest(100, "9.0.0"));
    }

    @Test
    void aSignatureOfAnotherKeyUnderOurKeysNameIsRefused() throws Exception {
        byte[] payload = Json.write(Signed.fields(100, "9.0.0"));
        refused(Refusal.TAMPERED, Envelope.write(publisher.key(), new Signed().signature(payload), payload));
    }

    @Test
    void everyChangedByteIsNoticed() throws Exception {
        byte[] good = publisher.manifest(100, "1.1.0");
        for (int at = 0; at < good.length; at++) {
            byte[] changed = good.clone();
            changed[at] ^= 1;
            Outcome outcome = house.check(changed);
            assertInstanceOf(Outcome.Refused.class, outcome, "byte " + at);
        }
        assertTrue(house.book.state.accepted().isEmpty());
    }

    @Test
    void somethingAfterTheEndIsNoticed() throws Exception {
        byte[] good = publisher.manifest(100, "1.1.0");
        refused(Refusal.TAMPERED, joined(good, "\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aSignatureOverTheBarePayloadIsNone() throws Exception {
        byte[] payload = Json.write(Signed.fields(100, "1.1.0"));
        byte[] twice = Envelope.signed(payload);
        refused(Refusal.TAMPERED, Envelope.write(publisher.key(), publisher.signature(twice), payload));
    }

    @Test
    void endlessDataIsRefusedByItsLength() throws Exception {
        refused(Refusal.TOO_LARGE, new byte[Envelope.MOST_BYTES + 1]);
        refused(Refusal.TOO_LARGE, Arrays.copyOf(publisher.manifest(100, "1.1.0"), Envelope.MOST_BYTES + 1));
        refused(Refusal.NO_MANIFEST, new byte[Envelope.MOST_BYTES]);
    }

    @Test
    void theHeadOfOneManifestWithThePayloadOfAnotherIsRefused() throws Exception {
        byte[] first = Json.write(Signed.fields(100, "1.1.0"));
        byte[] second = Json.write(Signed.fields(101, "1.2.0"));
        refused(Refusal.TAMPERED, Envelope.write(publisher.key(), publisher.signature(first), second));
    }

    @Test
    void twoManifestsUnderOneNumberAreNotBothBelieved() throws Exception {
        house.check(publisher.manifest(100, "1.1.0"));
        refused(Refusal.MIXED, publisher.manifest(100, "1.2.0"));
        assertInstanceOf(Outcome.Newer.class, house.check(publisher.manifest(100, "1.1.0")));
    }

    @Test
    void aReplayedOlderManifestIsRefusedAlsoByALaterStart() throws Exception {
        byte[] old = publisher.manifest(100, "1.1.0");
        house.check(old);
        house.check(publisher.manifest(101, "1.1.0"));
        refused(Refusal.OLDER, old);
    }

    @Test
    void aHigherNumberDoesNotBringALowerVersionBack() throws Exception {
        house.check(publisher.manifest(100, "1.2.0"));
        refused(Refusal.LOWER_VERSION, publisher.manifest(101, "1.1.0"));
    }

    @Test
    void aVersionOlderThanTheOneInstalledIsRefusedOnTheFirstCheck() throws Exception {
        refused(Refusal.OLDER_THAN_THIS, publisher.manifest(100, "0.9.9"));
        refused(Refusal.OLDER_THAN_THIS, publisher.manifest(100, "1.0.0-beta"));
    }

    @Test
    void aManifestKeptFromUsRunsOut() throws Exception {
        byte[] frozen = publisher.manifest(100, "1.1.0");
        house.check(frozen);
        house.pass(Duration.ofDays(29));
        refused(Refusal.EXPIRED, frozen);
    }

    @Test
    void aClockSetBackDoesNotBringAManifestBackToLife() throws Exception {
        byte[] shortLived = span(100, Signed.NOON.minus(Duration.ofDays(1)), Signed.NOON.plus(Duration.ofDays(2)));
        house.check(shortLived);
        house.pass(Duration.ofDays(5));
        byte[] fresh = span(101, Signed.NOON.plus(Duration.ofDays(4)), Signed.NOON.plus(Duration.ofDays(30)));
        assertInstanceOf(Outcome.Newer.class, house.check(fresh));
        house.now = Signed.NOON;
        refused(Refusal.CLOCK_BACK, span(102, Signed.NOON.minus(Duration.ofDays(1)), Signed.NOON.plus(Duration.ofDays(2))));
        assertInstanceOf(Outcome.Newer.class, house.check(fresh), "issued in the future only by the clock set back");
    }

    @Test
    void aManifestOfTheFutureWaitsForItsTime() throws Exception {
        refused(Refusal.NOT_YET, span(100, Signed.NOON.plus(Duration.ofDays(2)), Signed.NOON.plus(Duration.ofDays(9))));
        assertInstanceOf(Outcome.Newer.class, house.check(
                span(100, Signed.NOON.plus(Duration.ofHours(20)), Signed.NOON.plus(Duration.ofDays(9)))));
    }

    @Test
    void nobodyIsBelievedForLongerThanThreeMonths() throws Exception {
        refused(Refusal.VALID_TOO_LONG, span(100, Signed.NOON, Signed.NOON.plus(Judge.LONGEST).plusSeconds(1)));
        assertInstanceOf(Outcome.Newer.class, house.check(span(100, Signed.NOON, Signed.NOON.plus(Judge.LONGEST))));
    }

    /// Fast-forward: whoever had the key for a while could shut out all that come after.
    @Test
    void aNumberAheadOfItsTimeIsRefusedSoThatThePublisherCanAlwaysGoPast() throws Exception {
        Instant issued = Signed.NOON.minus(Duration.ofDays(1));
        long highest = Duration.between(Judge.FIRST, issued).toMinutes();
        refused(Refusal.NUMBER_AHEAD, publisher.manifest(highest + 1, "1.1.0"));
        refused(Refusal.NUMBER_AHEAD, publisher.manifest(Long.MAX_VALUE, "1.1.0"));
        assertInstanceOf(Outcome.Newer.class, house.check(publisher.manifest(highest, "1.1.0")));
        assertInstanceOf(Outcome.Newer.class, house.check(span(highest + 1, issued.plusSeconds(60), Signed.NOON.plusSeconds(9))));
    }

    @Test
    void anotherProductChannelOrKindOfComputerIsRefused() throws Exception {
        refused(Refusal.OTHER_PRODUCT, publisher.but("product", "sparewheel"));
        refused(Refusal.OTHER_CHANNEL, publisher.but("channel", "beta"));
        refused(Refusal.NO_PACKAGE, publisher.but("releases", List.of(Signed.release("mac-aarch64-dmg", "1.1.0"))));
    }

    @Test
    void aPortalPageOfTheNetworkIsNoManifest() throws Exception {
        refused(Refusal.NO_MANIFEST, "<html>Sign in to the network</html>".getBytes(StandardCharsets.US_ASCII));
        refused(Refusal.NO_MANIFEST, new byte[0]);
    }

    @Test
    void aLaterFormatSaysSo() throws Exception {
        refused(Refusal.NEWER_FORMAT, "glovebox-update 2\nanything".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void severalSignaturesMayStandInOneWhileKeysChange() throws Exception {
        byte[] payload = Json.write(Signed.fields(100, "1.1.0"));
        Signed other = new Signed();
        String ours = new String(publisher.sign(payload), StandardCharsets.ISO_8859_1);
        String theirs = new String(other.sign(payload), StandardCharsets.ISO_8859_1);
        String both = ours.replaceFirst("\n\n", "\n" + theirs.lines().toList().get(1) + "\n\n");
        byte[] envelope = both.getBytes(StandardCharsets.ISO_8859_1);
        assertInstanceOf(Outcome.Newer.class, house.check(envelope));
        assertInstanceOf(Outcome.Newer.class, house.start(Signed.HERE, other.key()).check());
    }

    /// The way out of a key that was lost: a package with another one.
    @Test
    void whatAKeyRanAheadToDoesNotHoldItsSuccessorBack() throws Exception {
        house.check(publisher.manifest(400_000, "9.0.0"));
        Signed successor = new Signed();
        house.answer = successor.manifest(5, "1.0.1");
        assertInstanceOf(Outcome.Newer.class, house.start(Signed.HERE, successor.key()).check());
        refused(Refusal.OTHER_KEY, house.answer);
    }

    @Test
    void aRefusedManifestLeavesWhatWasKnown() throws Exception {
        house.check(publisher.manifest(100, "1.1.0"));
        house.pass(Duration.ofHours(1));
        refused(Refusal.OTHER_KEY, new Signed().manifest(101, "9.0.0"));
        Standing standing = house.start().standing();
        assertEquals(Signed.NOON, standing.known().orElseThrow().at());
        assertInstanceOf(Outcome.Newer.class, standing.known().orElseThrow().outcome());
        assertEquals(new Standing.Missed(new Outcome.Refused(Refusal.OTHER_KEY), house.now),
                standing.missed().orElseThrow());
    }

    private byte[] span(long sequence, Instant issued, Instant expires) {
        Map<String, Object> fields = Signed.fields(sequence, "1.1.0");
        fields.put("issued", issued.toString());
        fields.put("expires", expires.toString());
        return publisher.sign(fields);
    }

    private void refused(Refusal why, byte[] served) throws Exception {
        Map<String, Accepted> before = house.book.state.accepted();
        assertEquals(new Outcome.Refused(why), house.check(served));
        assertEquals(before, house.book.state.accepted(), "a refused manifest changes what was accepted");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
