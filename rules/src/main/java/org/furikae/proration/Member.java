package org.furikae.proration;

import java.math.BigInteger;
import org.furikae.claim.Agency;
import org.furikae.insurer.InsurerNumber;

/**
 * An insurer of a pool.
 *
 * @param weight sum over the base months, its predecessors' included; 0 or more, without upper bound
 */
public record Member(InsurerNumber insurer, Agency agency, BigInteger weight) {}
