package org.furikae.app.proration;

import java.time.YearMonth;
import org.furikae.claim.Yen;

/** What a run shares of one treatment month. */
public record RunMonth(YearMonth month, long claims, Yen amount) {}
