package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.RememberedAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsFileTest {
    @TempDir
    Path temp;
    private Folders folders;
    private AccountsFile accounts;

    @BeforeEach
    void open() {
        folders = new Folders(temp);
        accounts = new AccountsFile(folders);
    }

    @Test
    void isEmptyAndOnAtFirst() {
        assertTrue(accounts.enabled());
        assertEquals(List.of(), accounts.all());
    }

    @Test
    void keepsTheMostRecentFirstAndOddNamesWhole() throws Exception {
        RememberedAccount mara = account("Mara\tLind\nqvist 🚗", "mara@lindqvist.example");
        RememberedAccount jonas = account("Jonas", "jonas@berg.example");
        accounts.remember(mara);
        accounts.remember(jonas);
        accounts.remember(mara);
        assertEquals(List.of(mara, jonas), new AccountsFile(folders).all());
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        accounts.remember(account("Mara", "mara@lindqvist.example"));
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.accountsList())));
    }

    @Test
    void switchedOffItForgetsAndWritesNothing() throws Exception {
        accounts.remember(account("Mara", "mara@lindqvist.example"));
        accounts.enable(false);
        accounts.remember(account("Jonas", "jonas@berg.example"));
        assertFalse(accounts.enabled());
        assertEquals(List.of(), accounts.all());
        assertFalse(Files.readString(folders.accountsList()).contains("example"));
    }

    @Test
    void findsTheVaultByAddressWithoutTheList() {
        EmailAddress address = EmailAddress.parse("mara@lindqvist.example").orElseThrow();
        Path vault = accounts.vaultFor(address);
        assertEquals(vault, new AccountsFile(folders).vaultFor(address));
        assertFalse(vault.toString().contains("mara"));
    }

    @Test
    void skipsLinesItCannotReadAndNeverLeavesTheVaultFolder() throws Exception {
        Files.writeString(folders.accountsList(), "glovebox-accounts 1 on\nrubbish\nA\t%zz\tx\nB\tb%40c.example\t../../etc/passwd\n");
        List<RememberedAccount> all = accounts.all();
        assertEquals(1, all.size());
        assertEquals(folders.vaults().resolve("passwd"), all.getFirst().vault());
    }

    private RememberedAccount account(String name, String typed) {
        EmailAddress address = EmailAddress.parse(typed).orElseThrow();
        return new RememberedAccount(name, address, accounts.vaultFor(address));
    }
}
