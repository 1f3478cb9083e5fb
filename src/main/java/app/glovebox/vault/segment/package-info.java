/// Segments: readings of one vehicle, family of signals and day or month in one sealed record, by columns.
///
/// Per signal: times as differences of differences, values as bits, differences, scaled decimals or XORs, texts by
/// dictionary, each column as short as this data allows; then Deflate with the signal names of the first version as
/// its dictionary, because most days are too short to repeat a name. Of several readings of one signal with the same
/// measured-at the first stays: the others are the same reading told again. All else comes back exactly, unknown
/// signals and odd values included. An hourly segment holds hours instead: what the readings of an hour come to.
///
/// Pure: bytes in, values out. Memory is bounded by what the head may announce (rows and plain length), whatever the
/// compressed bytes claim; everything else that is wrong is `DAMAGED`.
package app.glovebox.vault.segment;
