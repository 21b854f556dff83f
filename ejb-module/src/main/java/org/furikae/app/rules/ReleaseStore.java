package org.furikae.app.rules;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.RuleSetTable;
import org.furikae.ruleset.RulesetFiles;

/** Puts rule sets in force, each in one transaction with its entry in the audit trail. */
@ApplicationScoped
public class ReleaseStore {
    private static final String SYSTEM = "system";

    @Inject
    private ReleaseTable releases;

    @Inject
    private RuleContentTable contents;

    @Inject
    private RuleSetTable ruleSets;

    @EJB
    private AuditTrail audit;

    /** Enters what the product brings, unless it is the last that it brought. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void enterShipped() {
        RuleTexts shipped = RuleTexts.shipped();
        if (shippedVersion().filter(shipped.sha256()::equals).isEmpty()) {
            release(shipped, Optional.empty(), Optional.empty(), SYSTEM, "製品に付属");
        }
    }

    /** Content of the last rule set that the product brought. */
    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<String> shippedVersion() {
        return releases.all().stream()
                .filter(RuleRelease::shipped)
                .reduce((earlier, later) -> later)
                .map(RuleRelease::contentSha256);
    }

    /**
     * Puts a rule set in force in the caller's transaction.
     *
     * @return number of the release
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long release(
            RuleTexts texts,
            Optional<Long> request,
            Optional<YearMonth> effectiveFrom,
            String approvedBy,
            String reason) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        contents.keep(texts, now);
        RulesetFiles files = texts.files();
        ruleSets.keep(files.version(), files.label(), files.decisive(), now);
        String sha256 = texts.sha256();
        long number = releases.insert(sha256, request, effectiveFrom, approvedBy, now, reason);
        audit.recordContent(
                "rules.release",
                "release " + number + " version " + files.version() + " from "
                        + effectiveFrom.map(YearMonth::toString).orElse("all months"),
                reason,
                sha256);
        return number;
    }
}
