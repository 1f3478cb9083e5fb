package app.glovebox.account;

/// The stages of a sign-in as people see them. With a vault here they run in this order; without one the vault is
/// made after the proof was accepted.
public enum Stage { OPEN_VAULT, REACH_PORTAL, CHECK_PROOF, SYNC }
