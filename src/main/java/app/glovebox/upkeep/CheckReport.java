package app.glovebox.upkeep;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// What a check of the vault found, in the order it was looked at.
///
/// @param at      when the check ended, real time
/// @param records how many were opened and read
public record CheckReport(Instant at, int records, List<Finding> findings) {
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /// That of the gravest finding.
    public Finding.Severity worst() {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElse(Finding.Severity.FINE);
    }
}
