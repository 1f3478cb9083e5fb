package app.glovebox.install;

/// Which program this is.
///
/// @param build         the commit it was built from, "unknown" outside a package
/// @param os            name, version and processor of the system
/// @param findsUpdates  whether it was built to find out about newer versions
public record ProgramFacts(String version, String build, String java, String javaFx, String os, boolean findsUpdates) {
}
