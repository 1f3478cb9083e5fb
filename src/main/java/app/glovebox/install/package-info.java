/// What this start of the program knows of itself: whether its files are those that were built, and whether it was
/// launched with options through which another program can load code into it.
///
/// The package carries a list of its files with their SHA-256, signed by a key pair that was made for that one build and
/// whose private half was never written ([app.glovebox.install.SealedList] tells the format). So damage, and a file that
/// was swapped, is found and named. Somebody who replaces the whole package can put another list, signature and key
/// there as well, and a program that changes memory touches no file: neither is found, and About says so.
///
/// The signature is verified before the list is read any further. A listed path is never opened: the files that are
/// there are walked and looked up in the list, so no list can lead out of the package.
///
/// Reading files is behind [app.glovebox.install.Installation]; the rules are here. Nothing here ever stops the program.
package app.glovebox.install;
