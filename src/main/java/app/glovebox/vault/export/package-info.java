/// An export on disk: JSON of everything, a CSV file of each sheet, the schema of the JSON, and checksums of all.
///
/// Written under an unfinished name and renamed last, so a half export is never taken for a whole one; a failure removes
/// it. CSV is RFC 4180 in UTF-8. A text cell that a spreadsheet would take for a formula gets an apostrophe in front
/// (OWASP, CSV injection; ASVS 1.2.10), also behind blanks and letters nobody sees, and so does one that begins with an
/// apostrophe, so that taking one off gives back what it was; numbers stay numbers. A program that takes another letter
/// than the comma for what parts cells may still see cells where there are none: no quoting helps there. Knows sheets and files, not what is in a vault: nothing else can leak through here.
package app.glovebox.vault.export;
