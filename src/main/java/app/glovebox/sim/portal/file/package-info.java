/// What the Portal keeps on disk: its private folder, its database, statements with bound values.
///
/// The folder is 0700 and its files 0600, but nothing here is encrypted: a real account service guards its disks
/// itself, this one is a simulation on the user's own computer and says so. Tokens, proofs and addresses of throttles
/// are stored hashed all the same.
package app.glovebox.sim.portal.file;
