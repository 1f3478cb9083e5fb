package app.glovebox.vault;

import app.glovebox.session.StorageException;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.HistoryStore;
import app.glovebox.vehicle.history.Retention;

/// How long the readings of a vault are kept, and what they take.
record VaultHistory(SealedVault vault) implements HistoryStore {
    @Override
    public Retention retention() throws StorageException {
        return vault.ask(contents -> contents.readings().retention());
    }

    @Override
    public void keep(Retention retention) throws StorageException {
        vault.tell(contents -> contents.readings().keep(retention));
    }

    @Override
    public HistorySize size() throws StorageException {
        return vault.ask(contents -> contents.readings().size());
    }

    @Override
    public boolean tidy() throws StorageException {
        boolean[] some = {false};
        vault.tell(contents -> some[0] = contents.readings().tidy());
        return some[0];
    }
}
