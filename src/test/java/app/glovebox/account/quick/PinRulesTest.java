package app.glovebox.account.quick;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.account.quick.PinRules.Weakness;
import app.glovebox.secret.Passphrase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinRulesTest {
    @Test
    void whatIsTriedFirstIsRefused() {
        Map.of("", Weakness.SHORT, "49172", Weakness.SHORT, "\uD83D\uDE97\uD83D\uDE97\uD83D\uDE97", Weakness.SHORT,
                "111111", Weakness.REPEATED, "121212", Weakness.REPEATED, "491491", Weakness.REPEATED,
                "112211", Weakness.REPEATED, "123456", Weakness.ROW, "987654", Weakness.ROW, "abcdefg", Weakness.ROW)
                .forEach((pin, weakness) -> assertEquals(Optional.of(weakness), of(pin), pin));
        assertEquals(Optional.of(Weakness.ROW), of("567890"));
        assertEquals(Optional.of(Weakness.ROW), of("210987"));
    }

    @Test
    void anythingElseOfSixCharactersIsTaken() {
        for (String pin : new String[] {"491726", "four words and more", "123457", "Grüße!"}) {
            assertEquals(Optional.empty(), of(pin), pin);
        }
    }

    private static Optional<Weakness> of(String pin) {
        try (Passphrase typed = Passphrase.copyOf(pin.toCharArray())) {
            return PinRules.weakness(typed);
        }
    }
}
