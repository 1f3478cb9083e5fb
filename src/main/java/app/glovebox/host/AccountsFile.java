package app.glovebox.host;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.session.StorageException;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The accounts list as a small text file: a head line, then one account a line, most recently used first. A line
/// that cannot be read is skipped: the vault it named still opens by its address.
public final class AccountsFile implements RememberedAccounts {
    private static final String ON = "glovebox-accounts 1 on";
    private static final String OFF = "glovebox-accounts 1 off";

    private final Path file;
    private final Path vaults;

    public AccountsFile(Folders folders) {
        file = folders.accountsList();
        vaults = folders.vaults();
    }

    @Override
    public synchronized List<RememberedAccount> all() {
        return lines().stream().skip(1).map(this::account).flatMap(Optional::stream).toList();
    }

    @Override
    public synchronized void remember(RememberedAccount account) throws StorageException {
        if (enabled()) {
            List<RememberedAccount> accounts = without(account.address());
            accounts.addFirst(account);
            write(ON, accounts);
        }
    }

    @Override
    public synchronized void forget(EmailAddress address) throws StorageException {
        if (enabled()) {
            write(ON, without(address));
        }
    }

    @Override
    public synchronized boolean enabled() {
        return lines().stream().findFirst().map(head -> !head.equals(OFF)).orElse(true);
    }

    @Override
    public synchronized void enable(boolean on) throws StorageException {
        if (on != enabled()) {
            write(on ? ON : OFF, List.of());
        }
    }

    /// The name tells nothing to a casual reader, and is found again from the address when the list is off.
    @Override
    public Path vaultFor(EmailAddress address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("glovebox-vault/1|" + address.text()).getBytes(StandardCharsets.UTF_8));
            return vaults.resolve(HexFormat.of().formatHex(digest, 0, 16) + ".vault");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every runtime", missing);
        }
    }

    private List<RememberedAccount> without(EmailAddress address) {
        return all().stream().filter(account -> !account.address().equals(address))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Optional<RememberedAccount> account(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            return Optional.empty();
        }
        try {
            String name = URLDecoder.decode(fields[0], StandardCharsets.UTF_8);
            String typed = URLDecoder.decode(fields[1], StandardCharsets.UTF_8);
            return EmailAddress.parse(typed)
                    .map(address -> new RememberedAccount(name, address, vaults.resolve(Path.of(fields[2]).getFileName())));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private void write(String head, List<RememberedAccount> accounts) throws StorageException {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (RememberedAccount account : accounts) {
            text.append(URLEncoder.encode(account.displayName(), StandardCharsets.UTF_8)).append('\t')
                    .append(URLEncoder.encode(account.address().text(), StandardCharsets.UTF_8)).append('\t')
                    .append(account.vault().getFileName()).append('\n');
        }
        try {
            PrivateFile.write(file, text.toString());
        } catch (IOException failed) {
            throw new StorageException(failed);
        }
    }
}
