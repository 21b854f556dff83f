package org.furikae.app.studio;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleTexts;

/** Enters comparisons, with an entry in the audit trail. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ImpactStore {
    @Inject
    private ImpactTable impacts;

    @Inject
    private RuleContentTable contents;

    @EJB
    private AuditTrail audit;

    long enter(RuleTexts texts, Optional<Long> draft, ImpactScope scope, String userName) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        contents.keep(texts, now);
        long number = impacts.insert(texts.sha256(), draft, scope, userName, now);
        audit.recordContent(
                "rules.impact",
                "impact " + number
                        + draft.map(one -> " " + DraftSummary.id(one)).orElse(""),
                "",
                texts.sha256());
        return number;
    }

    void cancel(long number, String userName) throws StudioRefusedException {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        if (!impacts.setCancelled(number, userName, now)) {
            throw StudioRefusedException.notPossible("この影響の計算はもう終わっているか、ありません。開き直して確かめてください。");
        }
    }
}
