package org.furikae.web.proration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.furikae.app.proration.InsurerDifference;
import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunComparison;
import org.furikae.app.proration.RunSummary;
import org.furikae.web.page.Address;

/** Two runs side by side, insurer by insurer. */
@Named
@ViewScoped
public class ComparisonPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** So many runs are offered to be chosen; older ones can be named in the address. */
    private static final int OFFERED = 100;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Prorations prorations;

    private Long first;
    private Long second;
    private boolean all;
    private transient RunComparison comparison;

    /** Answers 404 when one of the runs does not exist. With no second run the page only asks for it. */
    public void open() {
        if (first != null && second != null && getComparison() == null) {
            Address.notFound();
        }
    }

    /** Null, as pages expect it, when there is nothing to compare. */
    public RunComparison getComparison() {
        if (comparison == null && first != null && second != null) {
            try {
                comparison = prorations.compare(first, second);
            } catch (ProrationRefusedException e) {
                return null;
            }
        }
        return comparison;
    }

    public List<InsurerDifference> getRows() {
        return all
                ? getComparison().insurers()
                : getComparison().insurers().stream()
                        .filter(row -> row.difference().amount() != 0)
                        .toList();
    }

    /** Runs to choose from, newest first. */
    public List<RunSummary> getOffered() {
        return prorations.runs(Long.MAX_VALUE, OFFERED);
    }

    public Long getFirst() {
        return first;
    }

    public void setFirst(Long first) {
        this.first = first;
    }

    public Long getSecond() {
        return second;
    }

    public void setSecond(Long second) {
        this.second = second;
    }

    /** Whether insurers without a difference are shown, too. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
