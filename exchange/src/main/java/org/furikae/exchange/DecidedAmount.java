package org.furikae.exchange;

import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/**
 * What a proration needs of a row of 処理結果 (formats.md 6).
 *
 * @param part 行, counts from 1
 * @param insurerAmount 保険者負担額 of the part
 */
public record DecidedAmount(String claimId, int part, Outcome outcome, Yen insurerAmount) {}
