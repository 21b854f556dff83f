package org.furikae.exchange;

import java.util.Optional;

/** Makes the fact of one table out of its rows. Lives as long as one reading of the table: it may remember earlier rows. */
interface RowMapping<R> {
    /** The fact, or empty when the row has errors. */
    Optional<R> map(InputRow row);

    /** A mapping for one reading of a table. */
    static RowMapping<?> of(TableKind kind) {
        return switch (kind) {
            case CLAIMS -> new ClaimRows();
            case ATTESTATIONS -> new AttestationRows();
            case REGISTRATIONS -> new RegistrationRows();
            case INSURERS -> new InsurerRows();
            case PAYMENTS -> new PaymentRows();
            case DECISIONS -> new DecisionRows();
            case METHODS -> new MethodRows();
        };
    }
}
