package app.glovebox.ui.restore;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Profile;
import app.glovebox.restore.Restore;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.vault.VaultFiles;
import app.glovebox.vault.copies.RestoreFiles;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signals;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/// A real vault with one kept copy and a backup, both older than it is.
final class RealVault implements AutoCloseable {
    static final String PASSWORD = "harbour lantern quietly nine";
    static final EmailAddress MARA = EmailAddress.parse("mara@lindqvist.example").orElseThrow();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Vehicle CAR = new Vehicle("car-1", "ZZ9GT4EVXSA204817", "Aurora GT", "Aurora GT");

    final Deque<Runnable> jobs = new ConcurrentLinkedDeque<>();
    final Navigator navigator = new Navigator();
    final Path file;
    final Path backup;
    final OpenAccount account;
    private final VaultFiles vaults;

    RealVault(Path folder) throws Exception {
        KdfCost cheap = new KdfCost(64, 1, 1);
        vaults = new VaultFiles(new KdfPolicy(cheap, cheap, cheap), () -> NOON, where -> Long.MAX_VALUE);
        file = folder.resolve("mara.vault");
        KdfSpec spec = KdfSpec.fresh(cheap);
        Profile profile = new Profile("Mara Lindqvist", MARA);
        OpenVault vault;
        try (Passphrase typed = Passphrase.copyOf(PASSWORD.toCharArray()); PasswordKeys keys = KeyDerivation.passwordKeys(typed, spec)) {
            vault = vaults.create(file, spec, keys, profile, new PortalAddress(URI.create("https://p.example:1"), new Pin("7f".repeat(32)), true));
        }
        vault.saveVehicles(List.of(CAR));
        backup = ((BackupOutcome.Good) vault.upkeep().backUp(Files.createDirectory(folder.resolve("b")), (done, total) -> { })).file();
        vault.readings().append(CAR.id(), List.of(new Reading(Signals.TRAVELED_DISTANCE, 5L, NOON, NOON, Reading.Source.STREAM)), null);
        PortalLink link = (PortalLink) Proxy.newProxyInstance(PortalLink.class.getClassLoader(), new Class<?>[] {PortalLink.class}, (proxy, method, args) -> null);
        account = new OpenAccount(profile, CAR, null, null, link, vault);
    }

    Restore restore() {
        return new Restore(vaults, new RestoreFiles(InstantSource.system()), file, MARA);
    }

    RestoreViewModel model(Place.Restore at) {
        navigator.go(at);
        RestoreViewModel model = new RestoreViewModel(restore(), at, new Background(jobs::add, jobs::add), navigator);
        work();
        return model;
    }

    RestoreViewModel inside(Optional<Path> source) {
        return model(new Place.RestoreInside(account, source));
    }

    void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }

    /// The damaged vault that was set aside.
    Path setAside() throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(path -> path.getFileName().toString().startsWith(file.getFileName() + ".damaged-"))
                    .findFirst().orElseThrow();
        }
    }

    boolean hasBeside() {
        return Files.exists(file.resolveSibling("mara.vault.restore"));
    }

    OpenVault open() throws Exception {
        try (Passphrase typed = typed(PASSWORD); PasswordKeys keys = KeyDerivation.passwordKeys(typed, vaults.passwordSpecs(file).getFirst())) {
            return vaults.open(file, keys);
        }
    }

    static Passphrase typed(String text) {
        return Passphrase.copyOf(text.toCharArray());
    }

    @Override
    public void close() {
        work();
        account.close();
    }
}
