package org.furikae.app.proration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a draft is to be made of.
 *
 * @param treatmentMonth only claims of this month; empty for every month
 * @param method number of a proposed method to try, or of one in force, for all claims; empty for the methods in force for the
 *     treatment months. A draft under a method that is not in force cannot be approved.
 * @param asOf day on which an insurer must exist to be billed; empty for today
 */
public record DraftRequest(Optional<YearMonth> treatmentMonth, Optional<Long> method, Optional<LocalDate> asOf) {
    /** Every month, the methods in force, as of today. */
    public static final DraftRequest ALL = new DraftRequest(Optional.empty(), Optional.empty(), Optional.empty());
}
