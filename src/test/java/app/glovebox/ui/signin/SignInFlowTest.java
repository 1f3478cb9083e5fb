package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.Stage;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.signin.SignInFlow.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInFlowTest {
    private final Door door = new Door(true);
    private final SignInFlow<EmailAddress> flow = new SignInFlow<>(door.background, SignInFlow.KEPT, door::attempt);
    private final List<SignInOutcome> ends = new ArrayList<>();
    private final List<Message> failures = new ArrayList<>();

    @Test
    void stagesShowInTheOrderOfAVaultHere() {
        start("right");
        assertEquals(new Progress(List.of(Stage.values()), 0), flow.progressProperty().get());
        assertEquals(List.of(1, 2, 3), steps());
    }

    @Test
    void stagesShowInTheOrderOfAFirstSignInOnceItBeginsWithThePortal() {
        door.stages = SignInFlow.FRESH;
        start("right");
        door.work.runAll();
        door.ui.runOne();
        assertEquals(new Progress(SignInFlow.FRESH, 0), flow.progressProperty().get());
        assertEquals(List.of(1, 2, 3), steps());
    }

    @Test
    void aStageToldTwiceDoesNotGoBack() {
        door.stages = List.of(Stage.REACH_PORTAL, Stage.CHECK_PROOF, Stage.REACH_PORTAL);
        start("right");
        door.work.runAll();
        door.ui.runOne();
        door.ui.runOne();
        door.ui.runOne();
        assertEquals(1, flow.progressProperty().get().now());
    }

    @Test
    void busyUntilTheOutcomeAndNoStageStaysAfterIt() {
        Passphrase password = start("right");
        assertTrue(flow.busy());
        run();
        assertFalse(flow.busy());
        assertSame(Progress.NONE, flow.progressProperty().get());
        assertEquals(List.of(door.outcome), ends);
        Door.assertWiped(password);
        assertEquals(List.of("right"), door.typed);
    }

    @Test
    void aSecondStartWhileBusyIsWipedAndNothingElse() {
        start("first");
        Passphrase second = start("second");
        Door.assertWiped(second);
        run();
        assertEquals(List.of("first"), door.typed);
        assertEquals(1, ends.size());
    }

    @Test
    void cancelReachesTheWorkerAtEachStage() {
        for (int stage = 0; stage <= 4; stage++) {
            Door fresh = new Door(true);
            SignInFlow<EmailAddress> one = new SignInFlow<>(fresh.background, SignInFlow.KEPT, fresh::attempt);
            List<SignInOutcome> end = new ArrayList<>();
            one.start(Door.MARA, Door.password("right"), end::add, failures::add);
            fresh.work.runAll();
            for (int step = 0; step < stage; step++) {
                fresh.ui.runOne();
            }
            one.cancel();
            assertTrue(fresh.cancelled(), "stage " + stage);
            assertTrue(one.cancellingProperty().get());
            fresh.ui.runAll();
            assertInstanceOf(SignInOutcome.Cancelled.class, end.getFirst());
            assertFalse(one.busy());
            assertFalse(one.cancellingProperty().get());
        }
    }

    @Test
    void anAccountOpenedDespiteTheCancelIsSignedOutAndClosed() {
        door.outcome = new SignedIn(door.opened.account());
        cancelLate();
        assertInstanceOf(SignInOutcome.Cancelled.class, ends.getFirst());
        assertEquals(1, door.opened.signedOut);
        assertEquals(2, door.opened.closed, "link and vault");
    }

    @Test
    void anUnlockCancelledLateKeepsItsSessionAndCloses() {
        door.outcome = new SignedIn(door.opened.account());
        door.stages = SignInFlow.LOCAL;
        cancelLate();
        assertEquals(0, door.opened.signedOut);
        assertEquals(2, door.opened.closed);
    }

    @Test
    void savedDataOpenedDespiteTheCancelIsClosed() {
        door.outcome = new Offline(door.opened.account(), Offline.Why.UNREACHABLE, Duration.ZERO);
        cancelLate();
        assertEquals(0, door.opened.signedOut);
        assertEquals(2, door.opened.closed);
    }

    @Test
    void leavingTheScreenCancels() {
        start("right");
        door.work.runAll();
        flow.close();
        assertTrue(door.cancelled());
    }

    @Test
    void aVaultNotWrittenForWantOfRoomSaysSo() {
        door.failure = new StorageException(StorageException.Kind.READ_ONLY, null);
        start("right");
        run();
        assertEquals(List.of(Message.of("signin.vault.readOnly")), failures);
    }

    @Test
    void aFailedJobIsOneSentenceAndLeavesTheFlowReady() {
        door.failure = new StorageException(new IOException("disk"));
        Passphrase password = start("right");
        run();
        assertEquals(List.of(Message.of("signin.failed")), failures);
        assertEquals(List.of(), ends);
        assertFalse(flow.busy());
        Door.assertWiped(password);
    }

    @Test
    void aBugGoesOnToTheUncaughtHandlerOfTheUiThread() {
        door.bug = new IllegalStateException("a bug");
        start("right");
        door.work.runAll();
        IllegalStateException thrown = assertThrows(IllegalStateException.class, door.ui::runAll);
        assertSame(door.bug, thrown);
        assertFalse(flow.busy());
    }

    private Passphrase start(String text) {
        Passphrase password = Door.password(text);
        flow.start(Door.MARA, password, ends::add, failures::add);
        return password;
    }

    /// The stages that follow while everything runs to the end.
    private List<Integer> steps() {
        List<Integer> seen = new ArrayList<>();
        flow.progressProperty().subscribe((_, now) -> {
            if (!now.stages().isEmpty()) {
                seen.add(now.now());
            }
        });
        run();
        return seen;
    }

    private void cancelLate() {
        start("right");
        door.work.runAll();
        flow.cancel();
        run();
    }

    private void run() {
        while (!door.work.jobs.isEmpty() || !door.ui.jobs.isEmpty()) {
            door.work.runAll();
            door.ui.runAll();
        }
    }
}
