package app.glovebox.host.bus;

import app.glovebox.account.quick.HalfKeeper;
import app.glovebox.account.quick.NoKeyringException;
import app.glovebox.account.quick.NoKeyringException.Kind;
import app.glovebox.secret.DhSession;
import app.glovebox.secret.SecretBytes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/// Halves in this computer's keyring. A connection of its own for each question: they are few, and a keyring may come,
/// go and be locked in between. It never asks the user to open a locked one.
public final class Keyring implements HalfKeeper {
    private static final String LABEL = "Glovebox PIN";
    private static final String CONTENT = "application/octet-stream";

    private final Optional<String> address;

    public Keyring(BusAddresses addresses) {
        address = addresses.session();
    }

    /// Asks the service.
    @FunctionalInterface
    private interface Asking<T> {
        T ask(Talk talk) throws DBusException, NoKeyringException;
    }

    /// One conversation with the service.
    private record Talk(Bus bus, SecretService service, DhSession secrecy, DBusPath session) {
        <T extends DBusInterface> T at(DBusPath path, Class<T> type) throws DBusException {
            return bus.connection().getRemoteObject(SecretService.NAME, path.getPath(), type);
        }
    }

    @Override
    public void keep(String id, SecretBytes half) throws NoKeyringException {
        ask(talk -> {
            DBusPath collection = talk.service().ReadAlias("default");
            if (collection.getPath().equals(SecretService.NONE)) {
                throw new NoKeyringException(Kind.ABSENT, null);
            }
            if (Boolean.TRUE.equals(talk.at(collection, Properties.class).Get(SecretService.COLLECTION, "Locked"))) {
                throw new NoKeyringException(Kind.LOCKED, null);
            }
            byte[] iv = SecretBytes.random(DhSession.IV_LENGTH).open();
            var made = talk.at(collection, SecretService.Collection.class).CreateItem(
                    Map.of(SecretService.LABEL, new Variant<>(LABEL),
                            SecretService.ATTRIBUTES, new Variant<>(attributes(id), "a{ss}")),
                    new SecretService.Secret(talk.session(), iv, talk.secrecy().seal(half, iv), CONTENT), true);
            if (made.first.getPath().equals(SecretService.NONE)) {
                throw new NoKeyringException(Kind.LOCKED, null);
            }
            return null;
        });
    }

    @Override
    public Optional<SecretBytes> find(String id) throws NoKeyringException {
        return ask(talk -> {
            var found = talk.service().SearchItems(attributes(id));
            if (found.first.isEmpty() && !found.second.isEmpty()) {
                throw new NoKeyringException(Kind.LOCKED, null);
            }
            if (found.first.isEmpty()) {
                return Optional.empty();
            }
            SecretService.Secret secret = talk.at(found.first.getFirst(), SecretService.Item.class)
                    .GetSecret(talk.session());
            return Optional.of(talk.secrecy().open(secret.value, secret.parameters));
        });
    }

    @Override
    public void drop(String id) {
        try {
            ask(talk -> {
                for (DBusPath item : talk.service().SearchItems(attributes(id)).first) {
                    talk.at(item, SecretService.Item.class).Delete();
                }
                return null;
            });
        } catch (NoKeyringException none) {
            // Without the file it belongs to it is of no use to anybody.
        }
    }

    private <T> T ask(Asking<T> asking) throws NoKeyringException {
        if (address.isEmpty()) {
            throw new NoKeyringException(Kind.ABSENT, null);
        }
        try (Bus bus = Bus.open(address.get()); DhSession secrecy = new DhSession()) {
            if (!bus.knows(SecretService.NAME)) {
                throw new NoKeyringException(Kind.ABSENT, null);
            }
            SecretService service = bus.connection().getRemoteObject(SecretService.NAME, SecretService.PATH,
                    SecretService.class);
            var opened = service.OpenSession(DhSession.NAME, new Variant<>(secrecy.publicKey()));
            secrecy.agree(bytes(opened.first.getValue()));
            return asking.ask(new Talk(bus, service, secrecy, opened.second));
        } catch (IOException none) {
            throw new NoKeyringException(Kind.ABSENT, none);
        } catch (DBusException | DBusExecutionException | IllegalArgumentException | ClassCastException garbled) {
            throw new NoKeyringException(Kind.BROKEN, garbled);
        }
    }

    private static Map<String, String> attributes(String id) {
        return Map.of("application", "glovebox", "quick", id);
    }

    /// Inside a variant bytes arrive as the library likes.
    private static byte[] bytes(Object value) {
        if (value instanceof List<?> list) {
            byte[] out = new byte[list.size()];
            for (int at = 0; at < out.length; at++) {
                out[at] = (Byte) list.get(at);
            }
            return out;
        }
        return (byte[]) value;
    }
}
