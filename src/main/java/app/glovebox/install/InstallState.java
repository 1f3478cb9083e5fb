package app.glovebox.install;

import java.time.Instant;
import java.util.List;

/// What a look at the program's own files showed.
public sealed interface InstallState {
    /// The program was not started from a package, so there is nothing to compare it with.
    record NotPackaged() implements InstallState {
    }

    /// Every file is the one that was built, and there is no other.
    ///
    /// @param bytes     what was read
    /// @param checkedAt when the check ended, real time
    record Intact(int files, long bytes, String version, String buildId, Instant checkedAt) implements InstallState {
    }

    /// At least one is not.
    ///
    /// @param found     never empty, by path
    /// @param checkedAt when the check ended, real time
    record Damaged(List<Damage> found, Instant checkedAt) implements InstallState {
        public Damaged {
            found = List.copyOf(found);
        }

        /// Without a list that can be trusted, no single file can be judged.
        public boolean isOfTheList() {
            return found.stream().anyMatch(each -> SealedList.FILES.contains(each.path()));
        }
    }
}
