package app.glovebox.tour;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// A person's hands and eyes: finds what is on the screen, clicks it, types into it, waits for it. Off the FX thread.
final class Hands {
    private static final long DEADLINE_SECONDS = 60;

    private final House house;

    Hands(House house) {
        this.house = house;
    }

    void click(String selector) throws TourFailedException, InterruptedException {
        click(waitFor(selector, shown -> !shown.isDisabled()));
    }

    void click(Node node) throws TourFailedException, InterruptedException {
        onFx(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Robot robot = new Robot();
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
            return null;
        });
        settle();
    }

    /// Presses a button by the keyboard: it may lie below what is in sight.
    void pressOn(String selector) throws TourFailedException, InterruptedException {
        Node button = waitFor(selector, node -> !node.isDisabled());
        onFx(() -> {
            button.requestFocus();
            return null;
        });
        press(KeyCode.SPACE);
    }

    /// Puts the text into the field, in place of what is there, by paste: the robot's keys are those of one layout only.
    void type(String selector, String text) throws TourFailedException, InterruptedException {
        click(selector);
        press(KeyCode.SHORTCUT, KeyCode.A);
        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            return null;
        });
        press(KeyCode.SHORTCUT, KeyCode.V);
        onFx(() -> Clipboard.getSystemClipboard().setContent(new ClipboardContent()));
    }

    /// Presses the keys in order and lets them go in reverse.
    void press(KeyCode... keys) throws TourFailedException, InterruptedException {
        onFx(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key == KeyCode.SHORTCUT ? KeyCode.CONTROL : key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i] == KeyCode.SHORTCUT ? KeyCode.CONTROL : keys[i]);
            }
            return null;
        });
        settle();
    }

    /// Waits until a visible node matches and is as expected.
    Node waitFor(String selector, Predicate<Node> expected) throws TourFailedException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (System.nanoTime() < until) {
            Node found = onFx(() -> visible(house.scene(), selector, expected));
            if (found != null) {
                return found;
            }
            if (onFx(() -> visible(house.scene(), ".error-view", node -> true)) != null) {
                throw new TourFailedException("the program met a fault of its own");
            }
            pause(Duration.ofMillis(50));
        }
        throw new TourFailedException("not on the screen within " + DEADLINE_SECONDS + " s: " + selector);
    }

    /// Waits for the overview with its readings: the frame and a first value.
    void arrive() throws TourFailedException, InterruptedException {
        waitFor("#rail", node -> true);
        waitFor(".tile .gb-value", node -> !((Labeled) node).getText().isEmpty());
    }

    /// Two turns of the scene: what was asked for is laid out and painted.
    void settle() throws TourFailedException, InterruptedException {
        for (int turn = 0; turn < 2; turn++) {
            CountDownLatch painted = new CountDownLatch(1);
            Runnable count = painted::countDown;
            onFx(() -> {
                house.scene().addPostLayoutPulseListener(count);
                Platform.requestNextPulse();
                return null;
            });
            boolean done = painted.await(5, TimeUnit.SECONDS);
            onFx(() -> {
                house.scene().removePostLayoutPulseListener(count);
                return done;
            });
        }
    }

    /// Lets the program go on by itself for a moment.
    void pause(Duration moment) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(moment.toNanos());
    }

    <T> T onFx(Callable<T> look) throws TourFailedException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(look);
        Platform.runLater(task);
        try {
            return task.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException failed) {
            TourFailedException broken = new TourFailedException("the screen did not answer");
            broken.initCause(failed);
            throw broken;
        }
    }

    private static Node visible(Scene scene, String selector, Predicate<Node> expected) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Hands::isShown).filter(expected).findFirst().orElse(null);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
