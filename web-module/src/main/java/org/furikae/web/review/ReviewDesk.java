package org.furikae.web.review;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.review.CaseFilter;
import org.furikae.app.review.CaseSort;
import org.furikae.app.review.Done;
import org.furikae.app.review.ImportedAnswers;

/** Which cases the user works on one after the other, and what they did last. */
@Named
@SessionScoped
public class ReviewDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    private CaseQueue queue = CaseQueue.REVIEW;
    private String reason = "";
    private String insurer = "";
    private Long amountFrom;
    private CaseSort sort = CaseSort.OLDEST;
    private Done done;
    private String notice = "";
    private ImportedAnswers imported;
    private String searchedFor;
    private String foundFor;
    private String foundPerson;

    /** The same for the services. */
    public CaseFilter filter() {
        return new CaseFilter(queue, reason, insurer.strip(), amountFrom == null ? 0 : amountFrom, sort);
    }

    /** Goes over to another queue; what narrowed down the one before does not fit. */
    public void turnTo(CaseQueue other) {
        if (queue != other) {
            clear();
            queue = other;
        }
    }

    public void clear() {
        reason = "";
        insurer = "";
        amountFrom = null;
        sort = CaseSort.OLDEST;
    }

    public boolean isNarrowed() {
        return !filter().equals(CaseFilter.of(queue));
    }

    public void setDone(Done done) {
        this.done = done;
    }

    /** The user looks for a person for this claim. */
    public void searchFor(String claimId) {
        searchedFor = claimId;
    }

    /** The claim for which the user looks for a person; null when there is none. */
    public String getSearchedFor() {
        return searchedFor;
    }

    /** The user found the person: their registrations can be picked for the claim. */
    public void find(String personKey) {
        foundFor = searchedFor;
        foundPerson = personKey;
        searchedFor = null;
    }

    /** Key of the person whom the user found for this claim. */
    Optional<String> foundFor(String claimId) {
        return Optional.ofNullable(foundPerson).filter(key -> claimId.equals(foundFor));
    }

    /** The decision that can still be taken back; null when there is none. */
    public Done getDone() {
        if (done != null && Instant.now().isAfter(done.undoUntil())) {
            done = null;
        }
        return done;
    }

    /** Milliseconds for which it can be taken back. */
    public long getUndoMillis() {
        return getDone() == null
                ? 0
                : Math.max(0, Duration.between(Instant.now(), done.undoUntil()).toMillis());
    }

    /** A key of the texts, told once. */
    public String takeNotice() {
        String told = notice;
        notice = "";
        return told;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    public CaseQueue getQueue() {
        return queue;
    }

    public void setQueue(CaseQueue queue) {
        this.queue = queue;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getInsurer() {
        return insurer;
    }

    public void setInsurer(String insurer) {
        this.insurer = insurer == null ? "" : insurer;
    }

    public Long getAmountFrom() {
        return amountFrom;
    }

    public void setAmountFrom(Long amountFrom) {
        this.amountFrom = amountFrom;
    }

    public CaseSort getSort() {
        return sort;
    }

    public void setSort(CaseSort sort) {
        this.sort = sort;
    }

    /** What became of the call list that was handed in last; null when there was none. */
    public ImportedAnswers getImported() {
        return imported;
    }

    public void setImported(ImportedAnswers imported) {
        this.imported = imported;
    }
}
