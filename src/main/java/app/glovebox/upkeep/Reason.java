package app.glovebox.upkeep;

/// Why a copy was kept. ASKED: somebody wanted one.
public enum Reason { DAILY, MIGRATION, REKEY, RESTORE, ASKED }
