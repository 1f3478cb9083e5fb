package app.glovebox.upkeep;

/// Why a copy was kept.
public enum Reason { DAILY, MIGRATION, REKEY, RESTORE }
