package app.glovebox.ui.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import app.glovebox.update.Served;
import app.glovebox.update.Updates;
import app.glovebox.update.manifest.AppVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

class UpdateNoticeTest {
    private final Served house = new Served();
    private final ObjectProperty<Instant> pulse = new SimpleObjectProperty<>(house.now);
    private int led;
    private int gone;

    @Test
    void tellsOfANewerVersionUntilItIsHushedAndThenOfTheNext() throws Exception {
        Updates updates = house.start();
        UpdateNoticeViewModel model = model(updates);
        assertTrue(model.noticeProperty().get().isNone());
        updates.check();
        assertEquals(Message.of("update.notice", "1.1.0"), model.noticeProperty().get());
        model.hush();
        assertTrue(model.noticeProperty().get().isNone());
        assertTrue(model(house.start()).noticeProperty().get().isNone());
        house.answer = house.publisher.manifest(101, "1.2.0");
        updates.check();
        assertEquals(Message.of("update.notice", "1.2.0"), model.noticeProperty().get());
    }

    @Test
    void whatHasRunOutIsToldNoMore() throws Exception {
        Updates updates = house.start();
        updates.check();
        UpdateNoticeViewModel model = model(updates);
        pulse.set(house.now.plus(Duration.ofDays(29)));
        assertTrue(model.noticeProperty().get().isNone());
    }

    @Test
    void theVersionThatRunsIsNoNews() throws Exception {
        house.start().check();
        assertTrue(model(house.start(new AppVersion("1.1.0"))).noticeProperty().get().isNone());
        assertTrue(model(house.without()).noticeProperty().get().isNone());
    }

    @Test
    void theLineLeadsThereAndGoesAndGivesWayToWhatIsWorse() throws Exception {
        Updates updates = house.start();
        updates.check();
        UpdateNoticeViewModel model = model(updates);
        Fx.run(() -> {
            BooleanProperty quiet = new SimpleBooleanProperty(false);
            UpdateNoticeView view = new UpdateNoticeView(model, new Words(Locale.ENGLISH), quiet, () -> gone++);
            assertFalse(view.isManaged());
            quiet.set(true);
            assertTrue(view.isManaged());
            view.lookupAll(".hyperlink").stream().map(Hyperlink.class::cast).forEach(Hyperlink::fire);
            assertEquals(1, led);
            assertEquals(1, gone);
            assertFalse(view.isManaged());
        });
    }

    private UpdateNoticeViewModel model(Updates updates) {
        return new UpdateNoticeViewModel(updates, new Background(Runnable::run, Runnable::run), pulse, () -> led++);
    }
}
