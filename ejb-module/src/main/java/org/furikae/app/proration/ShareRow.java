package org.furikae.app.proration;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/**
 * What an insurer bears of a pool.
 *
 * @param insurerName empty when the insurer is not in the master table any more
 * @param weight as used
 * @param ratio weight ÷ weights of the pool, to 12 decimals, for display
 */
public record ShareRow(
        int pool,
        InsurerNumber insurer,
        String insurerName,
        Agency agency,
        BigInteger weight,
        BigDecimal ratio,
        Yen amount) {}
