package app.glovebox.sim.portal.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses in their one form, whatever came along with them; names that rearrange nothing.
class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\ufeff", "\u2060", "\u00ad", "\u2028", "\u3000", "\u0085", "\t", "\r\n",
        "\u202e", "\udb40\udc01", " \u200b\u00a0 "})
    void trimsWhatCannotBeSeenAndRefusesItInside(String unseen) throws Refusal {
        assertEquals("mara@lindqvist.example", Addresses.normal(unseen + "Mara@Lindqvist.Example" + unseen));
        assertThrows(Refusal.class, () -> Addresses.normal("ma" + unseen + "ra@lindqvist.example"));
        assertThrows(Refusal.class, () -> Addresses.normal("mara@lind" + unseen + "qvist.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00"})
    void refusesHalvesOfCharactersAnywhere(String half) {
        for (String typed : new String[] {half + "a@b.test", "a" + half + "@b.test", "a@b" + half + ".test",
            "a@b.test" + half}) {
            assertThrows(Refusal.class, () -> Addresses.normal(typed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0130@b.test", "\u0399\u0308\u0301@b.test", "J\u030c@b.test", "\u1e9e@\u1e9e.test",
        "\u212b@b.test", "A\u03a3@b.test", "a@\uff22.test", "a@b\u3002test", "\u03d4@b.test"})
    void changesNothingTheSecondTime(String typed) throws Refusal {
        String once = Addresses.normal(typed);
        assertEquals(once, Addresses.normal(once));
        assertEquals(once, java.text.Normalizer.normalize(once, java.text.Normalizer.Form.NFC));
    }

    @Test
    void composesAgainWhatLowerCaseLeftApart() throws Refusal {
        // No composed capital exists for this pair, a composed small letter does.
        assertEquals("\u01f0@b.test", Addresses.normal("J\u030c@b.test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0085b", "a\u009fb", "a\u061cb", "a\u200eb", "a\u200fb", "a\u202ab", "a\u2069b", "a\ud800b",
        "\u200b", "\u00a0\u200d"})
    void refusesNamesThatWouldRearrangeTextOrShowNothing(String name) {
        assertThrows(Refusal.class, () -> Fields.line(name));
    }

    @Test
    void keepsWhatNamesNeed() throws Refusal {
        String family = "\ud83d\udc69\u200d\ud83d\udc67";
        assertEquals("Mara " + family, Fields.line("\u00a0Mara " + family + "\ufeff"));
    }
}
