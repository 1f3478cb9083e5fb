/// The car as this program knows it: readings, their age, the sentence that is true now, and the history behind the
/// chart.
///
/// A value exists only as a reading. Ages follow Car time ([app.glovebox.vehicle.CarClock]). An older reading never
/// replaces a newer one, whatever order they arrive in.
package app.glovebox.vehicle;
