/// The readings in a vault: an open page, days by columns, months by columns, months of hours.
///
/// Readings first go to a page of at most 256, rewritten until full. Once its day (UTC) is over a page becomes segments,
/// one per family and day, in one transaction that adds these and takes the page away: a cut at any moment leaves
/// either. Once its month is over the days of a family become that month, in one transaction again and only if all of
/// them come back from it value by value: about a hundred records a year instead of three thousand, since opening and
/// checking take longer with each. Readings that come late join their day, then their month; what is told again stays
/// once. Days beyond what the user keeps become hours, grouped by family and month, and are cut out of a month of
/// readings to the day. All of it happens in small pieces with the next readings, a few pages and one month of a family
/// at a time, so that no write takes long and a vault that has only pages or days gets there by itself.
///
/// Who draws the past asks for the ends of stretches of time, and only the records at those ends are read: ten years
/// cost no more than a month, however they are kept.
///
/// In memory: heads and the newest readings. Changes are made to a draft, which counts once the transaction is on disk.
package app.glovebox.vault.reading;
