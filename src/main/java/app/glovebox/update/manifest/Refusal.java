package app.glovebox.update.manifest;

/// Why a manifest is not believed.
public enum Refusal {
    /// Longer than a manifest may be; the rest was not read.
    TOO_LARGE,
    /// Not an envelope at all: a web page, say.
    NO_MANIFEST,
    /// An envelope of a format this version does not know.
    NEWER_FORMAT,
    /// Signed, but not with the key this program knows.
    OTHER_KEY,
    /// The signature does not fit what is signed: changed, or put together from two manifests.
    TAMPERED,
    /// Rightly signed, but not a manifest by the rules.
    MALFORMED,
    OTHER_PRODUCT,
    OTHER_CHANNEL,
    /// Names no package for this kind of computer.
    NO_PACKAGE,
    /// Its time has run out: somebody may hold newer ones back.
    EXPIRED,
    /// Its time had run out when this computer's clock showed more than it does now.
    CLOCK_BACK,
    /// Issued in the future.
    NOT_YET,
    /// Would be believed for too long.
    VALID_TOO_LONG,
    /// Its number is higher than its time of issue allows.
    NUMBER_AHEAD,
    /// Its number is lower than one that was accepted before.
    OLDER,
    /// Another one with the same number was accepted before.
    MIXED,
    /// Offers a version lower than one that was offered before.
    LOWER_VERSION,
    /// Offers a version lower than this program.
    OLDER_THAN_THIS
}
