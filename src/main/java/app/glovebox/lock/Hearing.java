package app.glovebox.lock;

/// What of this computer can be heard.
///
/// @param sleep  whether it tells before it goes to sleep
/// @param screen whether it tells when its screen is locked
public record Hearing(Sense sleep, Sense screen) {
}
