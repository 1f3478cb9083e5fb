package app.glovebox.store;

/// One numbered step of a schema.
///
/// @param version the `user_version` the file has after this step; steps are 1, 2, 3 … without gaps
/// @param script  SQL statements separated by `;`
public record Migration(int version, String script) {
}
