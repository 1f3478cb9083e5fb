/// The simulated account service behind TLS.
package app.glovebox.sim.portal;
