package org.furikae.app.supervision;

import java.time.YearMonth;
import org.furikae.claim.Yen;

/**
 * A treatment month.
 *
 * @param moved what was billed to another insurer than the one filed
 */
public record MonthCounts(YearMonth month, OutcomeCounts counts, Yen moved) {}
