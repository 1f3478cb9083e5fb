/// How hard a new password is to guess.
///
/// Judged by zxcvbn, the one library this package uses. It works on Strings, so while a new password is typed its text
/// lies on the heap until collected, and nothing can wipe it; existing passwords are never judged.
package app.glovebox.account.judge;
