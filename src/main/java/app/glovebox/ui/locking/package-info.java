/// When an account locks by itself, as it is set on this computer: a group of App settings.
///
/// Three triggers, three switches. A switch whose trigger this computer does not tell is off and out of use, and its
/// second line says what is missing; the rule behind it stays as it was, for the day it is told. A change counts at
/// once; one that cannot be saved is taken back and said. Below them the PIN, which is the account's, not the computer's:
/// it is set in a room of its own and ended here.
package app.glovebox.ui.locking;
