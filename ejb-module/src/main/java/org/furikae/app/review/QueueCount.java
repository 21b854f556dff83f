package org.furikae.app.review;

import org.furikae.app.persistence.CaseQueue;

/**
 * How many cases a queue has; the three add up to all of it.
 *
 * @param waiting free to be taken
 * @param held with somebody
 * @param setAside until a later day
 */
public record QueueCount(CaseQueue queue, long waiting, long held, long setAside) {
    public long all() {
        return waiting + held + setAside;
    }
}
