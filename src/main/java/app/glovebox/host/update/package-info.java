/// What the update check needs of this computer: the file it remembers things in, a manifest somebody brought here, and
/// the way to the browser.
///
/// The file is 0600 and replaced as a whole. Anything illegible in it counts as nothing there: the check is off then, and
/// nothing was accepted yet. Who can change it could as well change the program, so it is not sealed. The kept envelope
/// in it is judged anew whenever it is read.
package app.glovebox.host.update;
