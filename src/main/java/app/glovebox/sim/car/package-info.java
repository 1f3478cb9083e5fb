/// The simulated vehicle: an electric Aurora GT that lives a plausible life on Car time.
package app.glovebox.sim.car;
