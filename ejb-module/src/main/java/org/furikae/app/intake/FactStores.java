package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.InsurerTable;
import org.furikae.app.persistence.PaymentTable;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;
import org.furikae.insurer.Insurer;
import org.furikae.proration.PaymentResult;
import org.furikae.registration.Registration;

/** Finds the store of each table. */
@ApplicationScoped
class FactStores {
    @Inject
    private ClaimStore claims;

    @Inject
    private AttestationStore attestations;

    @Inject
    private RegistrationStore registrations;

    @Inject
    private InsurerTable insurers;

    @Inject
    private PaymentTable payments;

    FactStore.Stored store(long batchId, Progress before, RowPage<?> page) {
        return switch (page.kind()) {
            case CLAIMS -> claims.store(batchId, before, rows(page, Claim.class));
            case ATTESTATIONS -> attestations.store(batchId, before, rows(page, Attestation.class));
            case REGISTRATIONS -> registrations.store(batchId, before, rows(page, Registration.class));
            case INSURERS -> {
                insurers.insert(batchId, facts(page, Insurer.class));
                yield FactStore.Stored.ALL;
            }
            case PAYMENTS -> {
                payments.insert(batchId, facts(page, PaymentResult.class));
                yield FactStore.Stored.ALL;
            }
            case DECISIONS, METHODS -> throw new IllegalArgumentException(page.kind() + " is not taken in");
        };
    }

    private static <R> List<R> facts(RowPage<?> page, Class<R> type) {
        return page.accepted().stream().map(row -> type.cast(row.fact())).toList();
    }

    private static <R> List<AcceptedRow<R>> rows(RowPage<?> page, Class<R> type) {
        return page.accepted().stream()
                .map(row -> new AcceptedRow<>(row.raw(), type.cast(row.fact())))
                .toList();
    }
}
