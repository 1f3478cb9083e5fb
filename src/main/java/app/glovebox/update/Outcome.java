package app.glovebox.update;

import app.glovebox.update.manifest.Manifest;
import app.glovebox.update.manifest.Refusal;

/// What came of a check.
public sealed interface Outcome {

    /// A manifest was believed.
    sealed interface Good extends Outcome {
        Manifest manifest();
    }

    /// None was.
    sealed interface Failed extends Outcome {
    }

    record UpToDate(Manifest manifest) implements Good {
    }

    /// @param release the package for this computer
    record Newer(Manifest manifest, Manifest.Release release) implements Good {
    }

    record Refused(Refusal why) implements Failed {
    }

    record Unreachable(Obstacle why) implements Failed {
    }
}
