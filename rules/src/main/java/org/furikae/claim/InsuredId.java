package org.furikae.claim;

import org.furikae.insurer.InsurerNumber;

/**
 * Insurer number, symbol, number and branch (保険者番号・記号・番号・枝番) as filed.
 *
 * @param symbol empty when none
 * @param number empty when none
 * @param branch two digits, empty when none
 */
public record InsuredId(InsurerNumber insurerNumber, String symbol, String number, String branch) {}
