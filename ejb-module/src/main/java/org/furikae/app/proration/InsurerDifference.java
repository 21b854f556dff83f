package org.furikae.app.proration;

import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * What two runs book for an insurer, charges less what is given back.
 *
 * @param difference second − first
 */
public record InsurerDifference(InsurerNumber insurer, String insurerName, Yen first, Yen second, Yen difference) {}
