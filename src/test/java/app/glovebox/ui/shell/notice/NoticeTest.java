package app.glovebox.ui.shell.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.glovebox.ui.kit.Message;
import org.junit.jupiter.api.Test;

class NoticeTest {
    @Test
    void theWorstWins() {
        Message text = Message.of("shell.notice.offlineEmpty");
        Notice offline = new Notice.Offline(text);
        Notice missed = new Notice.NoBackup(text);
        Notice low = new Notice.LittleRoom(text);
        Notice full = new Notice.NoRoom(text);
        Notice untrusted = new Notice.Untrusted(text);
        assertInstanceOf(Notice.None.class, Notice.worst());
        assertEquals(missed, Notice.worst(offline, missed));
        assertEquals(low, Notice.worst(offline, missed, low));
        assertEquals(full, Notice.worst(full, new Notice.SignedOut(text)));
        assertEquals(full, Notice.worst(full, new Notice.Unkept(text)));
        assertInstanceOf(Notice.Unkept.class, Notice.worst(new Notice.Unkept(text), low));
        assertEquals(untrusted, Notice.worst(full, untrusted));
        assertEquals(offline, Notice.worst(offline, new Notice.None()));
    }
}
