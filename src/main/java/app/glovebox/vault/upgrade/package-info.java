/// Brings a vault of an earlier format to the present one, at the first opening with its keys.
///
/// Copy, verify, swap: a copy of the old file is kept, a new one is written beside it, opened from scratch, checked as a
/// whole and compared with the old one record by record, and takes its name in one step. Killed anywhere there is the
/// old vault or the new one, both whole. The header stays byte for byte, so every slot still opens it.
///
/// Where the new file cannot be written (a full disk first of all) the old one stays as it is. The vault opens all the
/// same: its records are sealed into a database in memory, from which everything can be read, shown and backed up, but
/// which takes no changes. The next opening tries again. Changing the old file in place was not considered: half way
/// through it would be neither.
package app.glovebox.vault.upgrade;
