package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of claims that approved proration runs share and that were not taken back. */
@ApplicationScoped
public class OpenLineTable {
    private final Database database;

    @Inject
    public OpenLineTable(Database database) {
        this.database = database;
    }

    protected OpenLineTable() {
        this.database = null;
    }

    private record Line(long claimNumber, long run) {}

    /** The run that shares each of these claims; those that no run shares are left out. */
    public Map<Long, Long> runsOf(Collection<Long> claimNumbers) {
        return database
                .queryInNumbers(
                        "select claim_number, run_number from proration_open_line where claim_number in ",
                        claimNumbers,
                        columns -> new Line(columns.number(), columns.number()))
                .stream()
                .collect(Collectors.toMap(Line::claimNumber, Line::run));
    }
}
