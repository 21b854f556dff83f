package org.furikae.app.reconciliation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.app.intake.BatchStates;
import org.furikae.app.intake.JapanTime;

/**
 * Looks once a month at every claim that waits for a registration: the retry limit, which ends with a month, may have passed.
 * Runs at night, and makes up in a later night for one in which the server was down.
 */
@Singleton
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonthlyRedecision {
    private static final Logger LOG = Logger.getLogger(MonthlyRedecision.class.getName());

    /** No batch counts these. */
    private static final long NO_BATCH = 0;

    @Inject
    private BatchStates batches;

    @Inject
    private TouchedClaims touched;

    @Inject
    private Redecisions redecisions;

    private volatile boolean stopped;

    /** Never throws: the timer would call again at once, and once only. */
    @PermitAll
    @Schedule(hour = "3", timezone = "Asia/Tokyo", persistent = false)
    public void night() {
        try {
            lookAgain(JapanTime.today());
        } catch (CancellationException e) {
            LOG.log(Level.INFO, "The server stops; waiting claims are looked at next night");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Waiting claims could not be looked at; trying again next night", e);
        }
    }

    /** Decides again the waiting claims that were last looked at before the month of {@code today}. */
    @PermitAll
    public void lookAgain(LocalDate today) {
        touched.findWaiting(today.withDayOfMonth(1), today, batches.lastWhole());
        redecisions.decideAll(NO_BATCH, () -> stopped);
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
