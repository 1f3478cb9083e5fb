/// The simulated vehicle: an electric Aurora GT that lives a plausible life on Car time.
///
/// A [Plan] says what the driver means to do on a day: commute, shop, train, drive out at the weekend, in local time
/// of Europe/Amsterdam. [Routine] turns it into phases (board, set off, drive, leave, charge, fall asleep), each with
/// one moment at which it acts. `Aurora` is the thing itself: battery, tyres, climate, 12 V, body and trip change only
/// when time passes between two moments. [Town] is an invented street network with [Place]s to park. [Report] says
/// what differs from what was said last; a car that fell asleep says nothing until a trip or a charge wakes it.
///
/// Decided: moments do not depend on how the owner calls, so any step size gives the same log. Randomness is derived
/// from seed, purpose and moment instead of flowing from one generator, so a stored state holds no generator and
/// resuming is exact. Arithmetic is `StrictMath`, the algorithm is named, nothing iterates over hash order: the same
/// seed gives the same bytes on every machine. Values measured without a signal (tunnel, garage) are handed over like
/// all others: holding them back would belong to a radio link, and there is none here.
///
/// Imports only `vss`. [Car] and [CarEvent] are public, all else stays here.
package app.glovebox.sim.car;
