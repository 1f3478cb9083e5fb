package app.glovebox.account;

import app.glovebox.session.Connection;
import app.glovebox.session.PortalException;
import java.util.function.Consumer;

/// The living link between an open account and its Portal. Recovers by itself; closing ends its threads within 2 s
/// and leaves the session alive for next time.
public interface PortalLink extends AutoCloseable {
    Connection connection();

    /// Called from a link thread at each change, first at once with the present state.
    AutoCloseable listen(Consumer<Connection> listener);

    /// Tries again now instead of when the back-off ends; when connected, asks again for the account and for all since
    /// the last event. After a sign-out it does nothing.
    void refresh();

    /// Ends the session at the Portal and forgets it in the vault.
    void signOut() throws PortalException, InterruptedException;

    @Override
    void close();
}
