package app.glovebox.link;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.LinkSink;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PortalAccount;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Portals;
import app.glovebox.account.Profile;
import app.glovebox.account.anchor.Anchor;
import app.glovebox.account.anchor.PortalAnchors;
import app.glovebox.account.change.Intent;
import app.glovebox.account.change.PortalPasswords;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/// Talks to Portals over pinned TLS 1.3. Thread-safe; closing it gives all connections up.
public final class PortalClient implements Portals, PortalAnchors, PortalPasswords, AutoCloseable {
    private static final int LONGEST_DEVICE = 80;

    private final CompletableFuture<PortalAddress> embedded;
    private final Optional<PortalAddress> named;
    private final Pace pace;
    private final RandomGenerator random;
    private final InstantSource real;
    private final Doors doors;

    /// @param embedded the Portal inside this program, once it has started
    /// @param named    the Portal the command line names for new accounts, empty for the embedded one
    /// @param random   for the jitter of waits; nothing secret comes from it
    public PortalClient(CompletableFuture<PortalAddress> embedded, Optional<PortalAddress> named, Pace pace,
            RandomGenerator random, InstantSource real) {
        this.embedded = embedded;
        this.named = named;
        this.pace = pace;
        this.random = random;
        this.real = real;
        doors = new Doors(pace, real);
    }

    @Override
    public Duration reach(PortalAddress portal) throws PortalException, InterruptedException {
        return doors.to(portal).get(Routes.HELLO, null, Messages.Hello.class).took();
    }

    @Override
    public KdfSpec spec(PortalAddress portal, EmailAddress address) throws PortalException, InterruptedException {
        Messages.SignInStart start = new Messages.SignInStart(address.text());
        return Translation.spec(doors.to(portal).post(Routes.SIGN_IN_START, start, Messages.Kdf.class).value());
    }

    @Override
    public void create(PortalAddress portal, Profile profile, KdfSpec spec, SecretBytes proof)
            throws PortalException, InterruptedException {
        doors.to(portal).tell(Routes.ACCOUNTS, new Messages.NewAccount(profile.displayName(),
                profile.address().text(), Translation.kdf(spec), Base64Text.encode(proof.open())));
    }

    @Override
    public Grant signIn(PortalAddress portal, EmailAddress address, SecretBytes proof)
            throws PortalException, InterruptedException {
        Messages.SignIn signIn =
                new Messages.SignIn(address.text(), Base64Text.encode(proof.open()), device());
        Messages.Tokens tokens = doors.to(portal).post(Routes.SIGN_IN, signIn, Messages.Tokens.class).value();
        return Translation.grant(tokens, real.instant());
    }

    @Override
    public PortalAccount account(PortalAddress portal, Grant grant) throws PortalException, InterruptedException {
        return Translation.account(
                doors.to(portal).get(Routes.ME, KeptSession.text(grant), Messages.Me.class).value());
    }

    @Override
    public void signOut(PortalAddress portal, Grant grant) throws PortalException, InterruptedException {
        KeptSession.end(doors.to(portal), grant, real);
    }

    @Override
    public void changePassword(PortalAddress portal, Grant grant, Intent change)
            throws PortalException, InterruptedException {
        door(portal).put(Routes.PASSWORD, KeptSession.text(grant),
                new Messages.NewPassword(Base64Text.encode(change.oldProof().open()), Translation.kdf(change.spec()),
                        Base64Text.encode(change.newProof().open())));
    }

    @Override
    public Optional<Anchor> anchor(PortalAddress portal, Grant grant, String vaultId)
            throws PortalException, InterruptedException {
        try {
            return Optional.of(Translation.anchor(door(portal).get(Translation.anchorRoute(vaultId),
                    KeptSession.text(grant), Messages.Anchor.class).value()));
        } catch (PortalException refused) {
            if (refused.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public void setAnchor(PortalAddress portal, Grant grant, String vaultId, Anchor anchor,
            Optional<Anchor> previous) throws PortalException, InterruptedException {
        door(portal).put(Translation.anchorRoute(vaultId), KeptSession.text(grant), new Messages.SetAnchor(
                Translation.anchor(anchor), previous.map(Translation::anchor).orElse(null), null));
    }

    @Override
    public void replaceAnchor(PortalAddress portal, Grant grant, String vaultId, Anchor anchor, SecretBytes proof)
            throws PortalException, InterruptedException {
        door(portal).put(Translation.anchorRoute(vaultId), KeptSession.text(grant), new Messages.SetAnchor(
                Translation.anchor(anchor), null, Base64Text.encode(proof.open())));
    }

    @Override
    public PortalAddress resolve(PortalAddress portal) throws PortalException, InterruptedException {
        return portal.embedded() ? new PortalAddress(started().address(), portal.pin(), true) : portal;
    }

    @Override
    public PortalAddress preset() throws PortalException, InterruptedException {
        return named.isPresent() ? named.get() : started();
    }

    @Override
    public PortalLink connect(OpenVault vault, LinkSink sink) {
        return new LivingLink(this, vault, sink, pace, random, real).start();
    }

    @Override
    public void close() {
        doors.close();
    }

    /// The door of that Portal, wherever it is by now.
    Door door(PortalAddress portal) throws PortalException, InterruptedException {
        return doors.to(resolve(portal));
    }

    private PortalAddress started() throws PortalException, InterruptedException {
        try {
            return embedded.get(pace.starting().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new PortalException(Kind.TIMEOUT, slow);
        } catch (ExecutionException | CancellationException failed) {
            throw new PortalException(Kind.UNREACHABLE, failed);
        }
    }

    /// What the list of sessions calls this computer: no host name, no user name.
    private static String device() {
        String name = "Glovebox on " + System.getProperty("os.name");
        return name.substring(0, Math.min(name.length(), LONGEST_DEVICE));
    }
}
