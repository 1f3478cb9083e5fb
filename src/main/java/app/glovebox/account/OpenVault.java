package app.glovebox.account;

import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.IntentStore;
import app.glovebox.custody.KeySlots;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.VaultUpkeep;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vehicle.history.HistoryStore;
import java.util.List;

/// An opened vault. Closing it wipes its keys; every later call fails with `IllegalStateException`.
public interface OpenVault extends AutoCloseable {
    Profile profile();

    /// The Portal this account belongs to, as sealed in the vault.
    PortalAddress portal();

    SessionStore sessions();

    ReadingStore readings();

    /// How long readings are kept, and what they take.
    HistoryStore history();

    /// Who may open it.
    KeySlots keySlots();

    /// How far it has come, for its anchor at the Portal.
    AnchorStore anchors();

    /// A change of its password that is not over.
    IntentStore intents();

    List<Vehicle> vehicles() throws StorageException;

    void saveVehicles(List<Vehicle> vehicles) throws StorageException;

    /// Copies, backups and checks of this vault.
    VaultUpkeep upkeep();

    @Override
    void close();
}
