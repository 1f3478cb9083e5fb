/// What two starts of one user say to each other on one data folder, over a socket beside its lock.
///
/// The holder first says who it is (`glovebox PID MILLIS`), whoever asks. Then it takes one request: nothing; `forward`,
/// the whole of the first version, which is not answered; or `open 2`, a line's end, and what is to be opened, which is
/// answered with one more line. An older holder does not answer that line, and an older caller does not ask for it, so
/// each of them gets from the other what it knows. All is bounded: 64 bytes of answers, 16 KiB of request, two seconds
/// for everything, sixteen callers at once. What is taken is read anew by the rules of [app.glovebox.arrival] and opens a
/// place, never does anything.
///
/// Only this user's programs are spoken to: the socket is 0600 in a folder of 0700, and where the system tells whose the
/// other end is (Linux, macOS), both ends look. A desktop's activation token is not handed over: JavaFX offers no way to
/// use one.
package app.glovebox.host.hold;
