package org.furikae.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.furikae.identity.FiveItems;

/**
 * A question to an insurer with all that a caller needs to ask it.
 *
 * @param number of the question, by which the answer finds it
 * @param phone empty when unknown
 * @param until first day without the qualification as registered; empty while it continues
 */
public record CallListLine(
        long number,
        String claimId,
        String insurerNumber,
        String insurerName,
        String phone,
        FiveItems patient,
        String symbol,
        String insuredNumber,
        String branch,
        LocalDate from,
        Optional<LocalDate> until,
        LocalDate treatedFrom,
        LocalDate treatedUntil,
        String question,
        LocalDate deadline) {
    /** Only the numbers: the rest is personal data. */
    @Override
    public String toString() {
        return "CallListLine[" + number + " " + claimId + "]";
    }
}
