package app.glovebox.custody;

/// What opens a slot.
public enum SlotKind { PASSWORD, RECOVERY }
