/// How long the past is kept, and what it takes.
///
/// The user chooses for how long every reading stays; older days become hours, which stay for ever. Shortening takes
/// away for good, so whoever changes it says first what goes. Sizes are measured from what is stored, never estimated
/// from a model; growth states over how many days it was measured.
package app.glovebox.vehicle.history;
