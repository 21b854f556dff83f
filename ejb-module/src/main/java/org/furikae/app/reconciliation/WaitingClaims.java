package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.furikae.app.persistence.Database;

/** Where in a range of claim numbers claims wait for a decision. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class WaitingClaims {
    @Inject
    private Database database;

    /**
     * Claim numbers above {@code after} up to {@code last}.
     *
     * @param after at most {@code last}; equal to it when nothing waits
     */
    record Range(long after, long last) {
        long length() {
            return last - after;
        }

        /** The end of the first {@code part} of {@code parts} equal parts. */
        long boundary(int part, int parts) {
            return after + length() * part / parts;
        }
    }

    /** The narrowest range with all waiting claims numbered above {@code after} and below {@code before}. */
    Range of(long after, long before) {
        return database.queryOne(
                        "select coalesce(min(claim_number) - 1, ?), coalesce(max(claim_number), ?) from claim"
                                + " where claim_number > ? and claim_number < ? and outcome is null",
                        parameters -> parameters
                                .number(after)
                                .number(after)
                                .number(after)
                                .number(before),
                        columns -> new Range(columns.number(), columns.number()))
                .orElseThrow();
    }
}
