package org.furikae.app.proration;

import java.time.Instant;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * What an approved run booked for an insurer.
 *
 * @param charged shares of the run's pools
 * @param givenBack for claims that the run took back
 * @param bookedAt when it was approved
 */
public record LedgerRow(
        InsurerNumber insurer, String insurerName, long run, Instant bookedAt, Yen charged, Yen givenBack) {}
