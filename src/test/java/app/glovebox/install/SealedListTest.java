package app.glovebox.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedListTest {
    private static final String HASH = "ab".repeat(32);
    private static final String HEAD = "glovebox-files 1\nversion 1.0.0\nbuild 4f21\n";

    @Test
    void whatItWritesItReads() throws Exception {
        String text = HEAD + "f " + HASH + " 0 a b/ü.jar\nl " + HASH + " 12 lib/LICENSE\n";
        SealedList list = open(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(text, list.text());
        assertEquals(new SealedList.Entry(true, HASH, 12), list.entries().get("lib/LICENSE"));
        assertEquals("1.0.0 4f21", list.version() + " " + list.buildId());
    }

    @Test
    void whatIsNotTheFormatIsRefused() {
        for (String text : List.of("", "\n", HEAD.strip(), HEAD.replace("files 1", "files 2"),
                HEAD.replace("version 1.0.0", "version "), HEAD.replace("\n", "\r\n"),
                HEAD + "f " + HASH + " 1 no end", HEAD + "f " + HASH + " 01 a\n", HEAD + "f " + HASH + " -1 a\n",
                HEAD + "f " + HASH + " 9999999999999999 a\n", HEAD + "f " + HASH.toUpperCase(java.util.Locale.ROOT) + " 1 a\n",
                HEAD + "x " + HASH + " 1 a\n", HEAD + "\n", HEAD + line("b") + line("a"), HEAD + line("a") + line("a"))) {
            assertEquals(Damage.Kind.LIST_UNREADABLE, refused(text.getBytes(StandardCharsets.UTF_8)), text);
        }
        assertEquals(Damage.Kind.LIST_UNREADABLE, refused((HEAD + line("\u00fc")).getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void noPathLeadsOut() {
        for (String path : List.of("/etc/passwd", "../a", "a/../../b", "a/..", ".", "./a", "a//b", "a/", "a\\..\\b",
                "a\tb", "a\u0000b", "a\u0085b", "x".repeat(1025))) {
            assertEquals(Damage.Kind.LIST_UNREADABLE,
                    refused((HEAD + line(path)).getBytes(StandardCharsets.UTF_8)), path);
        }
    }

    @Test
    void theSignatureIsLookedAtFirst() throws Exception {
        byte[] nonsense = "no list at all".getBytes(StandardCharsets.UTF_8);
        KeyPair pair = pair();
        for (byte[] signature : List.of(new byte[0], new byte[64], new byte[1000])) {
            assertEquals(Damage.Kind.SIGNATURE_WRONG, assertThrows(ListRefusedException.class,
                    () -> SealedList.open(nonsense, signature, pair.getPublic().getEncoded())).damage().kind());
        }
        assertEquals(Damage.Kind.SIGNATURE_WRONG, assertThrows(ListRefusedException.class,
                () -> SealedList.open(nonsense, sign(nonsense, pair), new byte[] {1, 2, 3})).damage().kind());
    }

    private static String line(String path) {
        return "f " + HASH + " 1 " + path + "\n";
    }

    private static Damage.Kind refused(byte[] list) {
        return assertThrows(ListRefusedException.class, () -> open(list)).damage().kind();
    }

    private static SealedList open(byte[] list) throws GeneralSecurityException, ListRefusedException {
        KeyPair pair = pair();
        return SealedList.open(list, sign(list, pair), pair.getPublic().getEncoded());
    }

    private static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static byte[] sign(byte[] bytes, KeyPair pair) throws GeneralSecurityException {
        Signature seal = Signature.getInstance("Ed25519");
        seal.initSign(pair.getPrivate());
        seal.update(bytes);
        return seal.sign();
    }
}
