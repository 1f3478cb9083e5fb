/// The overview: the sentence that is true now, the car from above, its values as tiles, what it did
/// over a day, a week, a month, a year or all the time.
///
/// The view-model holds readings, never bare values, and follows the ground floor by signal: however fast readings
/// come, the screen takes the newest once per frame. Ages move on with the roof's pulse, not with readings, so a car
/// that falls silent is seen to grow old. The chart's span is not the room's: the roof keeps it, for the room is built
/// anew each time. Nothing here asks the car: refreshing asks the Portal for what it has.
package app.glovebox.ui.overview;
