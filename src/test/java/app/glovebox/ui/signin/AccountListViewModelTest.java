package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.RememberedAccount;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountListViewModelTest {
    private final Door door = new Door();
    private AccountListViewModel.Removal removal = address -> {
        door.removed.add(address);
        door.accounts.forget(address);
    };

    @Test
    void removingTakesTheRowAwayAndSaysSo() {
        AccountListViewModel list = list();
        list.remove(list.rows().getFirst());
        assertEquals(List.of(Door.MARA), door.removed);
        assertEquals(1, list.rows().size());
        assertEquals(Message.of("signin.remove.done", "Mara Lindqvist"), list.noteProperty().get());
    }

    @Test
    void aRemovalThatIsRefusedSaysWhyAndKeepsTheRow() {
        removal = _ -> {
            throw new VaultRefusedException(Kind.IN_USE, null);
        };
        AccountListViewModel list = list();
        list.remove(list.rows().getFirst());
        assertEquals(2, list.rows().size());
        assertEquals(Message.of("signin.vault.busy"), list.problemProperty().get());
        assertTrue(list.noteProperty().get().isNone());
    }

    @Test
    void switchingTheListOffEmptiesIt() {
        AccountListViewModel list = list();
        list.remember(false);
        assertFalse(list.enabledProperty().get());
        assertEquals(0, list.rows().size());
        list.remember(true);
        assertTrue(list.enabledProperty().get());
    }

    @Test
    void whoeverListensToTheRowsIsNotForgotten() {
        AccountListViewModel list = list();
        List<Integer> sizes = new ArrayList<>();
        list.rows().addListener((ListChangeListener<RememberedAccount>) change -> sizes.add(change.getList().size()));
        System.gc();
        list.remember(false);
        assertEquals(0, sizes.getLast());
    }

    @Test
    void aSwitchThatFailsShowsWhatIsKept() {
        AccountListViewModel list = list();
        door.accounts.failure = new StorageException(new IOException("disk"));
        List<Boolean> shown = new ArrayList<>();
        list.enabledProperty().subscribe((_, now) -> shown.add(now));
        list.remember(false);
        assertTrue(list.enabledProperty().get());
        assertTrue(shown.getLast(), "a check box bound to it is set back");
        assertEquals(Message.of("signin.failed"), list.problemProperty().get());
    }

    @Test
    void looksForTheVaultOnDisk(@TempDir Path folder) throws IOException {
        Path vault = Files.createFile(folder.resolve("a.vault"));
        List<Boolean> found = new ArrayList<>();
        AccountListViewModel list = list();
        list.lookForVault(new RememberedAccount("Mara", Door.MARA, vault), found::add);
        list.lookForVault(list.rows().getFirst(), found::add);
        assertEquals(List.of(true, false), found);
    }

    private AccountListViewModel list() {
        door.accounts.with("Mara Lindqvist", Door.MARA).with("Jonas Berg", Door.JONAS);
        AccountListViewModel list = new AccountListViewModel(door.accounts, removal, door.background);
        list.load(() -> {
        });
        return list;
    }
}
