package app.glovebox.account.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.secret.Passphrase;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordJudgeTest {
    private static final List<String> MARA = List.of("Mara Lindqvist", "mara.lindqvist@bergström-mail.example");
    private static final PasswordJudge JUDGE = new PasswordJudge();

    private static Judgement judge(String typed) {
        try (Passphrase password = Passphrase.copyOf(typed.toCharArray())) {
            return JUDGE.judge(password, MARA);
        }
    }

    @Test
    void leavesThePasswordAsItWas() {
        try (Passphrase typed = Passphrase.copyOf("harbour lantern quietly nine".toCharArray());
                Passphrase before = Passphrase.copyOf(typed.open())) {
            new PasswordJudge().judge(typed, List.of("Mara"));
            assertEquals(before, typed);
        }
    }

    @Test
    void refusesAllThirtyThousandCommonOnesPlainPaddedAndShouted() throws Exception {
        List<String> common = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
        assertEquals(30_000, common.size());
        for (String word : common) {
            assertFalse(judge(word).accepted(), word);
            assertEquals(Reason.COMMON, judge(word).reason(), word);
            assertEquals(judge(word), judge(word.toUpperCase(Locale.ROOT)), word);
        }
        common.stream().filter(word -> word.length() >= 6 && word.matches("[a-z]+")).forEach(word ->
                assertEquals(Problem.COMMON, judge("19" + word + "1987!").problem(), word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maralindqvist", "Lindqvist1987", "mara-lindqvist-42", "GloveboxAurora", "glovebox12345",
        "1Aurora!Aurora1", "bergstrommail", "tsivqdnil1987", "mara.glovebox.1", "glovebox-password", "LINDQVISTMARA!!"})
    void refusesWhatIsMadeOfTheAccount(String typed) {
        Judgement judgement = judge(typed);
        assertEquals(Problem.ACCOUNT, judgement.problem(), typed);
        assertEquals(Reason.NAME, judgement.reason());
        assertTrue(judgement.bars() <= 2);
    }

    @ParameterizedTest
    @CsvSource({"sdfghjkloiuytrew, KEYBOARD", "otter7otter7otter7, REPEAT", "abcdefghijklmnop, SEQUENCE",
        "kitchentable, WORD"})
    void refusesPatternsAndSaysWhich(String typed, Reason reason) {
        Judgement judgement = judge(typed);
        assertEquals(Problem.GUESSABLE, judgement.problem(), typed);
        assertEquals(reason, judgement.reason(), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"purple otters ride trams", "kaltes Wasser, 7 Boote", "vZ8#qL2!mT5@",
        "mara likes purple otters at night", "пароль длинный и свой", "雪が降る夜の静かな駅前", "🦦🚋🌧️🧭🪁🫖🎻🧵🪵🍂🐝🕯️"})
    void acceptsLongOnesOfAnyScriptWithoutCompositionRules(String typed) {
        Judgement judgement = judge(typed);
        assertTrue(judgement.bars() >= 1);
        if (typed.codePointCount(0, typed.length()) >= Judgement.LEAST_LENGTH) {
            assertTrue(judgement.accepted(), typed + " " + judgement);
            assertTrue(judgement.bars() >= 3, typed);
        } else {
            assertEquals(Problem.TOO_SHORT, judgement.problem());
        }
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertEquals(Problem.TOO_SHORT, judge("🦦🚋🌧🧭🪁🫖").problem());
        assertEquals(Problem.TOO_SHORT, judge("vZ8#qL2!mT5").problem());
        assertEquals(Problem.NONE, judge("vZ8#qL2!mT5@").problem());
    }

    @Test
    void nothingTypedIsEmpty() {
        assertEquals(new Judgement(0, Problem.EMPTY, Reason.NONE), judge(""));
    }

    @Test
    void sixtyFourAndMoreAreAcceptedUpToTheLimit() {
        String sentence = "the slow blue tram waits where nobody ever asked for a ticket before noon; ";
        assertTrue(judge(sentence.substring(0, 64)).accepted());
        assertTrue(judge(sentence.repeat(4).substring(0, 256)).accepted());
        assertEquals(Problem.TOO_LONG, judge(sentence.repeat(4).substring(0, 257)).problem());
    }

    @Test
    void evenAShortOneHasItsReason() {
        assertEquals(new Judgement(1, Problem.TOO_SHORT, Reason.DATE), judge("12.03.1984"));
    }

    @Test
    void barsGrowWithStrength() {
        assertTrue(judge("aaaaaaaaaaaaa").bars() < judge("tram otter blue kettle").bars());
        assertEquals(4, judge("tram otter blue kettle").bars());
        assertEquals(Reason.NONE, judge("tram otter blue kettle").reason());
    }
}
