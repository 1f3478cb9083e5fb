package app.glovebox.secret;

/// The two keys one password yields: the proof shown to the Portal and the key that opens the vault's password slot.
/// Neither can be computed from the other. Both 32 bytes; whoever holds this closes it.
public record PasswordKeys(SecretBytes proof, SecretBytes keyEncryptionKey) implements AutoCloseable {
    @Override
    public void close() {
        proof.close();
        keyEncryptionKey.close();
    }
}
