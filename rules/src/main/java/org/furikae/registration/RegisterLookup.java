package org.furikae.registration;

import java.time.LocalDate;
import java.util.List;
import org.furikae.decision.Submission;

/**
 * The register of qualifications, in memory or in the database. Implementations look up a whole chunk at once and are safe
 * for use by several threads.
 */
public interface RegisterLookup {
    /**
     * @param chunk claims with their attestations
     * @param knownAsOf nothing registered after this day is returned
     * @return as many elements as {@code chunk}, in its order
     */
    List<Candidates> candidates(List<Submission> chunk, LocalDate knownAsOf);
}
