package org.furikae.app.studio;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.furikae.app.audit.AuditTrail;

/** Keeps cases made of claims, each with its entry in the audit trail, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CaseOfferStore {
    @Inject
    private CaseOfferTable table;

    @EJB
    private AuditTrail audit;

    long keep(long claimNumber, String claimId, String text, String outcome, List<String> rulesFired, String userName) {
        long number = table.insert(
                claimNumber,
                text,
                outcome,
                rulesFired,
                userName,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        audit.record("rules.case", claimId, "規則の例T-" + number + "を作成（個人の情報は置き換え）");
        return number;
    }
}
