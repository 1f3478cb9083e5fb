package app.glovebox.start;

import app.glovebox.upkeep.KeptCopy;

/// A kept copy that can be used, and how well that is known.
public record Generation(KeptCopy copy, Diagnosis diagnosis) {
}
