package app.glovebox.ui.signin;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The accounts of this computer: choosing among them, removing one, and keeping none.
final class AccountListViewModel {
    /// Deletes all of an account from this computer, on a worker thread.
    @FunctionalInterface
    interface Removal {
        void remove(EmailAddress address) throws VaultRefusedException, StorageException;
    }

    private record Kept(List<RememberedAccount> accounts, boolean enabled) {
    }

    private final RememberedAccounts accounts;
    private final Removal removal;
    private final Background background;
    private final ObservableList<RememberedAccount> rows = FXCollections.observableArrayList();
    /// Kept, not made anew for each who asks: it hears of changes through a weak listener.
    private final ObservableList<RememberedAccount> seen = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper enabled = new ReadOnlyBooleanWrapper(this, "enabled", true);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyObjectWrapper<Message> note = new ReadOnlyObjectWrapper<>(this, "note", Message.NONE);
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);

    AccountListViewModel(RememberedAccounts accounts, Removal removal, Background background) {
        this.accounts = accounts;
        this.removal = removal;
        this.background = background;
    }

    ObservableList<RememberedAccount> rows() {
        return seen;
    }

    ReadOnlyBooleanProperty enabledProperty() {
        return enabled.getReadOnlyProperty();
    }

    /// False until the list was read once: until then it is not known whom to welcome.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads the list, then goes on.
    void load(Runnable then) {
        background.run(() -> new Kept(accounts.all(), accounts.enabled()), kept -> {
            rows.setAll(kept.accounts());
            enabled.set(kept.enabled());
            loaded.set(true);
            then.run();
        }, this::failed);
    }

    /// The row of that address, or one without a name when it is not listed.
    RememberedAccount named(EmailAddress address) {
        return rows.stream().filter(row -> row.address().equals(address)).findFirst()
                .orElseGet(() -> new RememberedAccount("", address, accounts.vaultFor(address)));
    }

    /// Tells whether that account has a vault on this computer.
    void lookForVault(RememberedAccount account, Consumer<Boolean> found) {
        background.run(() -> Files.exists(account.vault()), found, this::failed);
    }

    /// Switching off empties the list; the vaults stay.
    void remember(boolean on) {
        quiet();
        background.run(() -> {
            accounts.enable(on);
            return null;
        }, _ -> load(() -> {
        }), this::failed);
    }

    void remove(RememberedAccount account) {
        quiet();
        background.run(() -> {
            removal.remove(account.address());
            return null;
        }, _ -> load(() -> note.set(Message.of("signin.remove.done", account.displayName()))), this::failed);
    }

    void quiet() {
        note.set(Message.NONE);
        problem.set(Message.NONE);
    }

    private void failed(Exception failure) {
        problem.set(Sentences.failure(failure));
        // What did not change must not look changed: a check box shows what is kept, not what was clicked.
        boolean kept = enabled.get();
        enabled.set(!kept);
        enabled.set(kept);
    }
}
