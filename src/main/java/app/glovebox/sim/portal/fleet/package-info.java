/// The Portal's side of the cars: their clock, their lives, what they reported.
///
/// One thread lets all cars live and writes; readers of the log wait on [app.glovebox.sim.portal.fleet.News] and read
/// from the database at their own pace, so there is no queue to overflow and a slow client cannot hold a car up. An
/// event is kept in the transaction that keeps the state it came from.
package app.glovebox.sim.portal.fleet;
