package org.furikae.web.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.furikae.app.access.Role;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.review.Agreement;
import org.furikae.app.review.CaseQueues;
import org.furikae.app.review.CaseRow;
import org.furikae.app.review.CaseSort;
import org.furikae.app.review.Cases;
import org.furikae.app.review.QueueCount;
import org.furikae.web.access.SignedInUser;

/** The queues: how much waits where, what the user holds, and the way to the next case. */
@Named
@ViewScoped
public class QueuesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private CaseQueues queues;

    @Inject
    @SuppressWarnings("serial") // as above
    private Cases cases;

    @Inject
    private ReviewDesk desk;

    @Inject
    private SignedInUser user;

    private CaseQueue queue;
    private long after;
    private transient List<CaseRow> rows;

    /** A link from the counts names a queue. */
    public void open() {
        if (queue != null) {
            desk.turnTo(queue);
        }
    }

    public String apply() {
        return "/review/index.xhtml?faces-redirect=true";
    }

    public String clear() {
        desk.clear();
        return apply();
    }

    /** Opens the next case; stays here when there is none. */
    public String next() {
        Optional<String> taken = queues.takeNext(desk.filter());
        if (taken.isEmpty()) {
            desk.setNotice("review.none");
            return apply();
        }
        return CasePage.address(taken.get());
    }

    public List<QueueCount> getCounts() {
        return queues.counts();
    }

    public List<CaseRow> getMine() {
        return queues.mine();
    }

    private List<CaseRow> rows() {
        if (rows == null) {
            rows = queues.page(desk.filter(), after, SIZE + 1);
        }
        return rows;
    }

    public List<CaseRow> getRows() {
        return rows().subList(0, Math.min(SIZE, rows().size()));
    }

    public boolean isMore() {
        return rows().size() > SIZE;
    }

    public long getCount() {
        return queues.count(desk.filter());
    }

    public long getNextAfter() {
        return after + SIZE;
    }

    public long getPreviousAfter() {
        return Math.max(0, after - SIZE);
    }

    public List<String> getReasons() {
        return queues.reasons(desk.getQueue());
    }

    public List<CaseQueue> getQueues() {
        return Arrays.asList(CaseQueue.values());
    }

    public List<CaseSort> getSorts() {
        return Arrays.asList(CaseSort.values());
    }

    /** Whole days for which a case has waited. */
    public long days(CaseRow row) {
        return Duration.between(row.openedAt(), Instant.now()).toDays();
    }

    public boolean isSupervisor() {
        return user.getRoles().contains(Role.SUPERVISOR);
    }

    public Agreement getBlindAgreement() {
        return cases.blindAgreement();
    }

    public Agreement getSecondAgreement() {
        return cases.secondAgreement();
    }

    /** Two decimals; empty text when there is none. */
    public String kappa(Agreement agreement) {
        return agreement
                .kappa()
                .map(kappa -> String.format(java.util.Locale.ROOT, "%.2f", kappa))
                .orElse("");
    }

    public CaseQueue getQueue() {
        return queue;
    }

    public void setQueue(CaseQueue queue) {
        this.queue = queue;
    }

    public long getAfter() {
        return after;
    }

    public void setAfter(long after) {
        this.after = Math.max(0, after);
    }
}
