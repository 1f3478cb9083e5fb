/// The files this program was started from, and how it was launched, read from this computer.
///
/// The tree is walked without following any symbolic link, and what is opened is what the walk found: the list of files
/// is only looked things up in. Other things than files and links (a pipe would never end) are not opened at all. Every
/// read is bounded, and the hashing streams through one small buffer, so that 150 MB leave no trace in memory.
///
/// Somebody who may write there can change a file between the walk and the read; they could as well change it after.
package app.glovebox.host.install;
