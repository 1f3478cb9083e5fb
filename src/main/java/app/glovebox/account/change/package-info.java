/// Changing the password, which serves the vault and the Portal and must never fit only one of them.
///
/// The new password gets a slot beside the old one's before the Portal is told, and a sealed note says what was asked of
/// it. Once the Portal's yes is known the old slot goes, after its no the new one. Cut in between, both open the vault,
/// and asking again, which the Portal answers the same, tells which of the two it takes. The note goes before the new
/// slot does: asked again without it, the Portal would take a password that opens no vault.
package app.glovebox.account.change;
