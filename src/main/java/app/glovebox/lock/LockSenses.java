package app.glovebox.lock;

/// Which triggers this computer can tell. Idle time it always can.
///
/// @param sleep whether it tells that it goes to sleep
/// @param screenLock whether it tells that its screen was locked
public record LockSenses(boolean sleep, boolean screenLock) {
}
