package org.furikae.app.review;

import java.io.Serializable;
import org.furikae.app.persistence.CaseQueue;

/**
 * Which cases, and in which order.
 *
 * @param reason as in {@link CaseQueues#reasons}; empty for all
 * @param insurerNumber filed insurer; empty for all
 * @param amountFrom yen; 0 for all
 */
public record CaseFilter(CaseQueue queue, String reason, String insurerNumber, long amountFrom, CaseSort sort)
        implements Serializable {
    /** All cases of a queue, the oldest first. */
    public static CaseFilter of(CaseQueue queue) {
        return new CaseFilter(queue, "", "", 0, CaseSort.OLDEST);
    }
}
