package app.glovebox.ui.safestart;

import static app.glovebox.ui.safestart.Wreck.NOON;
import static app.glovebox.ui.safestart.Wreck.PASSWORD;
import static app.glovebox.ui.safestart.Wreck.time;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.start.Diagnosis.State;
import app.glovebox.start.Loss;
import app.glovebox.start.Loss.Way;
import app.glovebox.start.Loss.What;
import app.glovebox.ui.kit.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real vault files, damaged in known ways, and the sentences said of them.
class SafeStartLossTest {
    private static final Message THIS = Message.of("safestart.loss.this");
    private static final Message NOTHING = Message.of("safestart.loss.nothing");
    private static final Message READABLE = Message.of("safestart.loss.readable");
    private static final Message DARK = Message.of("safestart.loss.dark");
    private static final Message DRIVEN = Message.of("safestart.loss.readings", 3L, time(NOON.plusSeconds(7_200)),
            time(NOON.plusSeconds(7_202)));
    private static final Message RENAMED = Message.of("safestart.loss.cars");

    private Wreck wreck;

    @TempDir
    private Path folder;

    @BeforeEach
    void aVaultWithACopy() throws Exception {
        wreck = new Wreck(folder);
    }

    @Test
    void nothingIsLostWhereTheCopyIsAsNewEvenIfNoRecordCanBeRead() throws Exception {
        wreck.without("rec");
        assertEquals(List.of(NOTHING), wreck.losses());
        assertEquals(List.of(NOTHING), wreck.losses(PASSWORD));
    }

    @Test
    void readingsAndCarsAreNamedWithThePasswordAndCountedWithoutIt() throws Exception {
        wreck.after(Wreck::drive).after(Wreck::rename).without("bucket");
        assertEquals(List.of(THIS, DRIVEN, RENAMED), wreck.losses(PASSWORD));
        List<Message> counted = wreck.losses();
        assertEquals(THIS, counted.getFirst());
        assertTrue(counted.stream().anyMatch(line -> line.key().equals("safestart.loss.changedRecords")), counted::toString);
        assertEquals(Message.of("safestart.loss.sealed"), counted.getLast());
    }

    @Test
    void whatCannotBeReadIsCountedByTheBuckets() throws Exception {
        wreck.after(Wreck::rename).without("rec");
        assertEquals(List.of(READABLE, Message.of("safestart.loss.unread", 1L)), wreck.losses(PASSWORD));
        assertEquals(List.of(READABLE, DARK), wreck.losses());
    }

    @Test
    void aRowThatWasDroppedIsLostOnlyIfTheCopyHasItNot() throws Exception {
        wreck.dropped("id=(SELECT min(id) FROM rec)");
        assertEquals(List.of(NOTHING), wreck.losses(PASSWORD));
        wreck = new Wreck(Files.createDirectory(folder.resolve("b")));
        wreck.after(Wreck::rename).dropped("ver=(SELECT max(ver) FROM rec)");
        assertEquals(List.of(READABLE, Message.of("safestart.loss.unread", 1L)), wreck.losses(PASSWORD));
    }

    @Test
    void newRecoveryWordsAreToldEvenWithoutThePassword() throws Exception {
        wreck.after(vault -> {
            try (RecoveryPhrase phrase = RecoveryPhrase.fresh()) {
                vault.keySlots().setRecovery(phrase);
            }
        }).without("rec");
        assertEquals(List.of(THIS, Message.of("safestart.loss.recoveryWords"), DARK), wreck.losses());
        assertEquals(List.of(THIS, Message.of("safestart.loss.recoveryWords"), Message.of("safestart.loss.unread", 1L)),
                wreck.losses(PASSWORD));
    }

    @Test
    void withoutHeadAndKeysOfItsOwnTheCopysOpenWhatIsThere() throws Exception {
        wreck.after(Wreck::drive).without("head");
        assertEquals(List.of(THIS, DRIVEN, Message.of("safestart.loss.keysDark")), wreck.losses(PASSWORD));
    }

    @Test
    void aFileThatWasCutSaysWhatIsLeft() throws Exception {
        wreck.after(Wreck::drive).cutTo((int) Files.size(wreck.file) / 2);
        assertEquals(List.of(THIS, DRIVEN, Message.of("safestart.loss.unread", 1L)), wreck.losses(PASSWORD));
    }

    /// Whatever page breaks: all of it is named, or it is said that something is not known.
    @Test
    void noBrokenPageMakesALossGoUnsaid() throws Exception {
        var copy = wreck.ward().lastGood(wreck.file, Optional.empty()).orElseThrow().copy();
        byte[] whole = Files.readAllBytes(wreck.after(Wreck::drive).after(Wreck::rename).file);
        int page = 4_096;
        int named = 0;
        for (int from = 0; from < whole.length; from += page) {
            byte[] broken = whole.clone();
            Arrays.fill(broken, from, from + page, (byte) 0x5a);
            Files.write(wreck.file, broken);
            for (Optional<Passphrase> password : List.of(Optional.<Passphrase>empty(), Optional.of(Wreck.typed(PASSWORD)))) {
                Loss loss = wreck.ward().loss(wreck.file, copy, password, (done, total) -> { }, () -> false);
                boolean all = loss.items().stream().filter(item -> item.what() == What.READINGS && item.count() == 3
                        || item.what() == What.CARS).count() == 2;
                named += all ? 1 : 0;
                boolean counted = loss.way() == Way.COUNTED && !loss.items().isEmpty();
                assertTrue(all || counted || loss.unread() > 0 || loss.dark(), "page " + from / page + ": " + loss);
                assertFalse(loss.isNothing());
                assertTrue(loss.way() != Way.FAILED, "page " + from / page + ": " + loss);
            }
        }
        assertTrue(named > 1, "only " + named);
    }

    @Test
    void anotherPasswordIsToldFromTheHeaderAlone() throws Exception {
        wreck.after(vault -> {
            KdfSpec spec = KdfSpec.fresh(Wreck.CHEAP);
            try (Passphrase other = Wreck.typed("another"); PasswordKeys keys = KeyDerivation.passwordKeys(other, spec)) {
                vault.keySlots().addPassword(spec, keys.keyEncryptionKey());
            }
        }).without("bucket");
        assertEquals(Message.of("safestart.loss.passwords"), wreck.losses().get(1));
        assertEquals(List.of(THIS, Message.of("safestart.loss.passwords")), wreck.losses("another"));
    }

    @Test
    void theSignInIsNamed() throws Exception {
        wreck.after(vault -> vault.readings().append("car-1", List.of(), "17")).without("bucket");
        assertEquals(List.of(THIS, Message.of("safestart.loss.signIn")), wreck.losses(PASSWORD));
    }

    @Test
    void aFileOfWhichNothingOpensIsSaidToBeOne() throws Exception {
        Files.write(wreck.file, new byte[9_000]);
        assertEquals(List.of(Message.of("safestart.loss.closed", time(NOON))), wreck.losses(PASSWORD));
    }

    @Test
    void aWrongPasswordTakesNothingBackAndIsSaid() throws Exception {
        wreck.after(Wreck::rename).without("rec");
        SafeStartViewModel model = wreck.model();
        model.check(model.patientsProperty().get().getFirst(), Wreck.typed("another"));
        Patient patient = model.patientsProperty().get().getFirst();
        assertTrue(patient.offered().isPresent());
        assertEquals(List.of(READABLE, DARK, Message.of("safestart.loss.wrongPassword")), Wreck.said(model, patient));
    }

    @Test
    void comparingChangesNothingAndCanBeStopped() throws Exception {
        wreck.after(Wreck::drive).without("bucket");
        byte[] before = Files.readAllBytes(wreck.file);
        var copy = wreck.ward().lastGood(wreck.file, Optional.empty()).orElseThrow().copy();
        Loss stopped = wreck.ward().loss(wreck.file, copy, Optional.empty(), (done, total) -> { }, () -> true);
        assertEquals(Way.STOPPED, stopped.way());
        wreck.losses(PASSWORD);
        assertArrayEquals(before, Files.readAllBytes(wreck.file));
        assertTrue(wreck.model().patientsProperty().get().getFirst().is(State.DAMAGED));
    }
}
