package app.glovebox.account.anchor;

/// CURRENT: nothing newer is known. OLDER_COPY: the Portal heard from this vault when it was further, or from another
/// copy of it; nothing may be synced from it until its owner says that this is the one to use.
public enum Standing { CURRENT, OLDER_COPY }
