package org.furikae.app.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.CaseQueue;

/** The queues of claims that people must look at. A case is with one person at a time. */
public interface CaseQueues {
    /** One count for each queue, in order. */
    List<QueueCount> counts();

    /** Cases of a queue in the filter's order, whoever holds them and whenever they are due. */
    List<CaseRow> page(CaseFilter filter, long offset, int limit);

    long count(CaseFilter filter);

    /** The reasons that cases of a queue have, the most frequent first. */
    List<String> reasons(CaseQueue queue);

    /** What the caller holds. */
    List<CaseRow> mine();

    /** Names of the people to whom a case can be handed over. */
    List<String> colleagues();

    /**
     * Takes the first case that is free and due, for the caller alone.
     *
     * @return the claim's id; empty when there is none
     */
    Optional<String> takeNext(CaseFilter filter);

    /**
     * Takes one case.
     *
     * @throws CaseRefusedException when somebody else holds it, or it is the caller's own work
     */
    void take(String claimId) throws CaseRefusedException;

    /** Gives a case back that the caller holds. */
    void release(String claimId) throws CaseRefusedException;

    /** Leaves a case to a colleague. */
    void handOver(String claimId, String userName, String note) throws CaseRefusedException;

    /** Sets a case aside until a later day; then it comes back to the queue. */
    void setAside(String claimId, LocalDate until, String note) throws CaseRefusedException;

    void note(String claimId, String text) throws CaseRefusedException;
}
