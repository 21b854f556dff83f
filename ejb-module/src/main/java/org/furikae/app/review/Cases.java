package org.furikae.app.review;

import java.util.List;
import java.util.Optional;
import org.furikae.decision.Explanation.CandidateView;

/** Single cases, and what people decide about them. */
public interface Cases {
    /**
     * Everything about a case. Every look is written to the audit trail.
     *
     * @param purpose why the caller looks
     * @return empty when there is no such claim or nothing was decided about it yet
     */
    Optional<CaseView> open(String claimId, String purpose);

    /**
     * A person whom the caller found by a search, compared with the patient; they can be picked as those can be whom the rules
     * consider. Every look is written to the audit trail.
     *
     * @return empty when there is no such case, or nothing is known about such a person
     */
    Optional<CandidateView> foundPerson(String claimId, String personKey);

    /**
     * Decides a case by hand. Above an amount that the rule set names it counts only once a second person confirms it.
     *
     * @param seen what the caller saw
     * @throws CaseRefusedException when the claim cannot be decided so, or the case changed since
     */
    Done decide(String claimId, Seen seen, ManualChoice choice) throws CaseRefusedException;

    /** Confirms what a colleague decided; it counts from now on. */
    void confirm(String claimId, Seen seen, String reason) throws CaseRefusedException;

    /** Does not confirm it: the case goes back to its queue. */
    void refuse(String claimId, Seen seen, String reason) throws CaseRefusedException;

    /** Takes the caller's own decision back, within the time for it and while it is the last about the claim. */
    void undo(long number) throws CaseRefusedException;

    /** Keeps the caller's first choice about a case whose suggestion is hidden. */
    void firstLook(String claimId, Choice choice, List<String> registrations) throws CaseRefusedException;

    /**
     * Keeps what the caller would have decided about a claim that a colleague decided.
     *
     * @return whether both agree; otherwise the case is open for somebody who sees both
     */
    boolean secondLook(String claimId, Seen seen, Choice choice, List<String> registrations)
            throws CaseRefusedException;

    /** How far first looks agree with what was suggested. */
    Agreement blindAgreement();

    /** How far second looks agree with the decisions of colleagues. */
    Agreement secondAgreement();
}
