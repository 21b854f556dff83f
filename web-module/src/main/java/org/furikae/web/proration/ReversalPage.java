package org.furikae.web.proration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.ReversalRow;
import org.furikae.app.proration.ReversalShareRow;
import org.furikae.app.proration.RunView;
import org.furikae.web.page.Address;

/** What each insurer gets back for one claim that a run takes back. */
@Named
@RequestScoped
public class ReversalPage {
    static final int SIZE = 100;

    @Inject
    private Prorations prorations;

    private Long id;
    private String claim;
    private int offset;
    private RunView run;
    private ReversalRow reversal;
    private List<ReversalShareRow> shares;

    /** Answers 404 when the run takes no such claim back. */
    public void open() {
        Optional<RunView> foundRun = id == null || claim == null ? Optional.empty() : prorations.find(id);
        Optional<ReversalRow> foundReversal = foundRun.flatMap(found -> prorations.reversal(id, claim));
        if (foundReversal.isEmpty()) {
            Address.notFound();
        } else {
            run = foundRun.orElseThrow();
            reversal = foundReversal.get();
            shares = prorations.reversalShares(id, claim, Math.max(0, offset), SIZE + 1);
        }
    }

    public ReversalRow getReversal() {
        return reversal;
    }

    public List<ReversalShareRow> getRows() {
        return shares.subList(0, Math.min(SIZE, shares.size()));
    }

    public boolean isMore() {
        return shares.size() > SIZE;
    }

    /** Where the next rows begin. */
    public int getNextOffset() {
        return offset + SIZE;
    }

    public int getPreviousOffset() {
        return Math.max(0, offset - SIZE);
    }

    public RunView getRun() {
        return run;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(String claim) {
        this.claim = claim;
    }

    public int getOffset() {
        return offset;
    }

    public void setOffset(int offset) {
        this.offset = offset;
    }
}
