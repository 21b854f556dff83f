package org.furikae.app.studio;

import java.util.List;

/**
 * Cases made of real claims. Who may decide claims makes them, and authors, who see no personal data, take them into drafts:
 * nothing real is left in them.
 */
public interface CaseOffers {
    /**
     * Makes a case of a claim as the decision in force knew it.
     *
     * @return its number
     * @throws StudioRefusedException when there is no such decided claim, or no invented case comes to the same decision
     */
    long make(String claimId) throws StudioRefusedException;

    /** Cases, newest first. */
    List<CaseOffer> newestFirst(int limit);
}
