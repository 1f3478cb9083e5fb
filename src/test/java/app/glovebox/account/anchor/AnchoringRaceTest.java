package app.glovebox.account.anchor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two askers for one vault: a change of the password asks how it stands while the link moves the anchor on.
class AnchoringRaceTest {
    private static final Anchor OLD = new Anchor(10, "0".repeat(64));
    private static final Anchor NEW = new Anchor(20, "1".repeat(64));
    private static final Anchor BETWEEN = new Anchor(15, "4".repeat(64));
    private static final Anchor STRANGE = new Anchor(30, "2".repeat(64));

    private AnchorStore.Known known = new AnchorStore.Known(Optional.of(OLD), Optional.empty());
    private Anchor there = OLD;
    private Runnable whileAnswering = () -> { };

    private final AnchorStore store = new AnchorStore() {
        @Override
        public String vaultId() {
            return "vault";
        }

        @Override
        public Anchor present() {
            return new Anchor(21, "3".repeat(64));
        }

        @Override
        public Known known() {
            return known;
        }

        @Override
        public void keep(Known changed) {
            known = changed;
        }
    };

    private final PortalAnchors portal = new PortalAnchors() {
        @Override
        public Optional<Anchor> anchor(PortalAddress at, Grant grant, String vaultId) {
            Optional<Anchor> answer = Optional.of(there);
            whileAnswering.run();
            return answer;
        }

        @Override
        public void setAnchor(PortalAddress at, Grant grant, String vaultId, Anchor next, Optional<Anchor> expected) {
            throw new AssertionError("asking changes nothing");
        }

        @Override
        public void replaceAnchor(PortalAddress at, Grant grant, String vaultId, Anchor next, SecretBytes proof) {
            throw new AssertionError("asking changes nothing");
        }
    };

    private final Anchoring asker = new Anchoring(portal, null, store);

    @Test
    void movedOnMeanwhileItIsStillTheNewest() throws Exception {
        once(() -> {
            known = new AnchorStore.Known(Optional.of(NEW), Optional.empty());
            there = NEW;
        });
        assertEquals(Standing.CURRENT, asker.standing(null));
        assertEquals(new AnchorStore.Known(Optional.of(NEW), Optional.empty()), known);
    }

    @Test
    void movedOnTwiceMeanwhileItIsStillTheNewest() throws Exception {
        // What the Portal said is the one in between: known neither before nor after.
        there = BETWEEN;
        once(() -> {
            known = new AnchorStore.Known(Optional.of(NEW), Optional.empty());
            there = NEW;
        });
        assertEquals(Standing.CURRENT, asker.standing(null));
    }

    @Test
    void aStrangersIsFoundAlsoWhenTheOwnWasMovedOn() throws Exception {
        there = STRANGE;
        once(() -> known = new AnchorStore.Known(Optional.of(NEW), Optional.empty()));
        assertEquals(Standing.OLDER_COPY, asker.standing(null));
        assertEquals(9, asker.ahead());
    }

    @Test
    void askingOverwritesNothingThatIsBeingMovedOn() throws Exception {
        AnchorStore.Known moving = new AnchorStore.Known(Optional.of(OLD), Optional.of(NEW));
        known = moving;
        there = NEW;
        assertEquals(Standing.CURRENT, asker.standing(null));
        assertEquals(moving, known, "whoever sent it confirms it");
    }

    @Test
    void anAnswerThatWasLostIsTakenFromThePortal() throws Exception {
        known = new AnchorStore.Known(Optional.of(OLD), Optional.of(NEW));
        assertEquals(Standing.CURRENT, asker.judge(Optional.of(NEW)));
        assertEquals(new AnchorStore.Known(Optional.of(NEW), Optional.empty()), known);
    }

    /// While the first answer is on its way, and never again.
    private void once(Runnable change) {
        whileAnswering = () -> {
            whileAnswering = () -> { };
            change.run();
        };
    }
}
