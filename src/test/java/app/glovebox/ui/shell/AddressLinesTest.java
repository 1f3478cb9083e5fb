package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddressLinesTest {
    @Test
    void aShortAddressStaysInOneLine() {
        assertEquals("mara@example.org", AddressLines.of("mara@example.org"));
    }

    @Test
    void aLongOneBreaksAfterItsSignsFirstAtTheAt() {
        assertEquals("mara@\nlindqvist.example", AddressLines.of("mara@lindqvist.example"));
        assertEquals("mara.catharina.\nlindqvist@\npost.somewhere.far-\naway.example",
                AddressLines.of("mara.catharina.lindqvist@post.somewhere.far-away.example"));
    }

    @Test
    void nothingIsLost() {
        String address = "a-very_long+name.of.somebody@mail.department-of-things.example";
        assertEquals(address, AddressLines.of(address).replace("\n", ""));
    }
}
