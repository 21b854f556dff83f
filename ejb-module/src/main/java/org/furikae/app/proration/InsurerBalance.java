package org.furikae.app.proration;

import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * What approved runs have booked for an insurer.
 *
 * @param charged sum of all charges
 * @param givenBack sum of all that it got back
 * @param balance charged − givenBack
 */
public record InsurerBalance(InsurerNumber insurer, String insurerName, Yen charged, Yen givenBack, Yen balance) {}
