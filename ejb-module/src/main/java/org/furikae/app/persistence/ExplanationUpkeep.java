package org.furikae.app.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the months to come their partitions, at every start and every night. Without it nothing is lost: their explanations would only
 * share one partition.
 */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExplanationUpkeep {
    private static final Logger LOG = Logger.getLogger(ExplanationUpkeep.class.getName());
    private static final int MONTHS_AHEAD = 12;

    @EJB
    private SchemaMigration schema;

    @Inject
    private Database database;

    @PostConstruct
    void extendAtStart() {
        schema.awaitDone();
        extend();
    }

    /** Never throws: the timer would call again at once, and once only. */
    @PermitAll
    @Schedule(hour = "0", minute = "20", timezone = "Asia/Tokyo", persistent = false)
    public void extendAtNight() {
        extend();
    }

    private void extend() {
        try {
            int added = new ExplanationPartitions(database)
                    .extendTo(YearMonth.now(ZoneId.of("Asia/Tokyo")).plusMonths(MONTHS_AHEAD));
            if (added > 0) {
                LOG.log(Level.INFO, "Explanations of {0} more months have partitions", added);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Months to come have no partitions yet; trying again next night", e);
        }
    }
}
