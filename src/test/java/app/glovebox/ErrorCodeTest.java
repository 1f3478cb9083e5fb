package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void theSameFaultHasTheSameCodeWhateverItsText() {
        assertEquals(ErrorCode.of(fault("mara")), ErrorCode.of(fault("jonas")));
        assertTrue(ErrorCode.of(fault("mara")).matches("[0-9A-F]{3}-[0-9A-F]{2}"));
    }

    @Test
    void anotherFaultHasAnotherCode() {
        assertNotEquals(ErrorCode.of(fault("a")), ErrorCode.of(other()));
    }

    @Test
    void detailsHoldNoMessage() {
        String details = ErrorCode.details(new IllegalStateException("hunter2", fault("mara")));
        assertFalse(details.contains("hunter2") || details.contains("mara"), details);
        assertTrue(details.contains("ErrorCodeTest.fault"), details);
    }

    private static RuntimeException fault(String text) {
        return new IllegalArgumentException(text);
    }

    private static RuntimeException other() {
        return new UnsupportedOperationException();
    }
}
