package app.glovebox.host.bus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/// What is asked of a keyring (freedesktop Secret Service API 0.2), named as there.
@DBusInterfaceName("org.freedesktop.Secret.Service")
public interface SecretService extends DBusInterface {
    String NAME = "org.freedesktop.secrets";
    String PATH = "/org/freedesktop/secrets";
    String COLLECTION = "org.freedesktop.Secret.Collection";
    String LABEL = "org.freedesktop.Secret.Item.Label";
    String ATTRIBUTES = "org.freedesktop.Secret.Item.Attributes";
    /// No object: nothing there, or nobody to ask.
    String NONE = "/";

    Two<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input);

    Two<List<DBusPath>, List<DBusPath>> SearchItems(Map<String, String> attributes);

    DBusPath ReadAlias(String name);

    /// A collection of items.
    @DBusInterfaceName(COLLECTION)
    interface Collection extends DBusInterface {
        Two<DBusPath, DBusPath> CreateItem(Map<String, Variant<?>> properties, Secret secret, boolean replace);
    }

    /// One item.
    @DBusInterfaceName("org.freedesktop.Secret.Item")
    interface Item extends DBusInterface {
        Secret GetSecret(DBusPath session);

        DBusPath Delete();
    }

    /// Two values answered at once.
    final class Two<A, B> extends Tuple {
        @Position(0)
        public final A first;
        @Position(1)
        public final B second;

        public Two(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    /// A secret as it travels: sealed for a session.
    final class Secret extends Struct {
        @Position(0)
        public final DBusPath session;
        @Position(1)
        public final byte[] parameters;
        @Position(2)
        public final byte[] value;
        @Position(3)
        public final String contentType;

        public Secret(DBusPath session, byte[] parameters, byte[] value, String contentType) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.contentType = contentType;
        }
    }
}
