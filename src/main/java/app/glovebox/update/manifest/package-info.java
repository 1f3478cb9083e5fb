/// What a publisher signs: the envelope, the key that opens it, and the manifest inside.
///
/// Only shapes live here. An envelope is taken apart by one pattern, so that no parser ever sees bytes nobody signed; the
/// payload is read elsewhere, because JSON is no matter of the ground floor, and comes back as a
/// [app.glovebox.update.manifest.Manifest], which checks in its constructor whatever a manifest must be by itself. Two
/// lines of text and a payload rather than JSON around Base64: what is signed can be read by a person as it lies there.
/// `installer/SignUpdate.java` writes it. A change of the format gets another number in its first line and in what is
/// signed.
package app.glovebox.update.manifest;
