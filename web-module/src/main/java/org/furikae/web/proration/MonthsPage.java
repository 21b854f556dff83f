package org.furikae.web.proration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.furikae.app.proration.DraftRequest;
import org.furikae.app.proration.MethodState;
import org.furikae.app.proration.Methods;
import org.furikae.app.proration.MonthSummary;
import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunSummary;
import org.furikae.app.proration.StoredMethod;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** Treatment months with something to share, the runs, and the form that drafts another one. */
@Named
@RequestScoped
public class MonthsPage {
    static final int SIZE = 20;

    @Inject
    private Prorations prorations;

    @Inject
    private Methods methods;

    private Long before;
    private YearMonth month;
    private Long method;
    private LocalDate asOf;
    private List<MonthSummary> months;
    private List<RunSummary> found;

    /** Drafts and opens the draft. */
    public void draft() {
        try {
            long run = prorations.draft(new DraftRequest(
                    Optional.ofNullable(month), Optional.ofNullable(method), Optional.ofNullable(asOf)));
            Address.go("/proration/run.xhtml?id=" + run);
        } catch (ProrationRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    public List<MonthSummary> getMonths() {
        if (months == null) {
            months = prorations.months();
        }
        return months;
    }

    /** Months of which a draft would hold something. */
    public List<MonthSummary> getOpenMonths() {
        return getMonths().stream()
                .filter(each -> each.unresolved() > 0 || each.toTakeBack() > 0)
                .toList();
    }

    /** Methods that may be tried although nobody put them in force. */
    public List<StoredMethod> getProposedMethods() {
        return methods.all().stream()
                .filter(each -> each.state() == MethodState.PROPOSED)
                .toList();
    }

    /** Whether any month would be shared by a method that nobody confirmed. */
    public boolean isUnconfirmed() {
        return methods.inForce().stream().anyMatch(each -> !each.method().confirmed());
    }

    /** One more than is shown, to know whether there are older ones. */
    private List<RunSummary> found() {
        if (found == null) {
            found = prorations.runs(before == null ? Long.MAX_VALUE : before, SIZE + 1);
        }
        return found;
    }

    public List<RunSummary> getRuns() {
        return found().subList(0, Math.min(SIZE, found().size()));
    }

    public boolean isOlder() {
        return found().size() > SIZE;
    }

    /** Where the next page begins. */
    public long getOldestShown() {
        return getRuns().get(getRuns().size() - 1).number();
    }

    public boolean isFirst() {
        return before == null;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }

    /** The one month to draft; null for all. */
    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    /** Number of a method to try; null for those in force. */
    public Long getMethod() {
        return method;
    }

    public void setMethod(Long method) {
        this.method = method;
    }

    /** Day on which an insurer must exist; null for today. */
    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
