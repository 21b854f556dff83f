package org.furikae.app.access;

import java.util.Set;

/**
 * How an account that may log in stands at this moment.
 *
 * @param sessionStamp sessions that began with another number have ended
 * @param obligations what must be done before anything else
 */
public record Standing(int sessionStamp, Set<Obligation> obligations) {
    public Standing {
        obligations = Set.copyOf(obligations);
    }
}
