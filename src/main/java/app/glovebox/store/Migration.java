package app.glovebox.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// One numbered step of a schema.
///
/// @param version the `user_version` the file has after this step; steps are 1, 2, 3 … without gaps
/// @param script  SQL statements separated by `;`
public record Migration(int version, String script) {

    /// Reads a script lying beside a class, named `V001__what.sql`; no statement or comment in it may hold a `;` of its
    /// own.
    public static Migration resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Migration(Integer.parseInt(name, 1, name.indexOf("__"), 10), script);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
