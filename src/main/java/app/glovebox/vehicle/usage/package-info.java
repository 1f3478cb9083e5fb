/// What the car did over a span of time, in bars: the last hours, days, months or all years there are.
///
/// A bar rests on two odometer stands, the one where it begins and the one where it ends, never on a sum of what lies
/// between: so all of ten years is read as quickly as a month, and a day of which retention left only hours counts like
/// any other. What is not known is no zero: without stands around it a bar is a gap, and one that is known only partly
/// says "at least". Hours, days, months and years are those of the user's zone; a day may last 23 or 25 hours.
///
/// The charge is drawn for hours and days only: what a battery held at a month's end says nothing about that month.
package app.glovebox.vehicle.usage;
