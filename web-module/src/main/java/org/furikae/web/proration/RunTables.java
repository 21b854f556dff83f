package org.furikae.web.proration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.furikae.app.proration.LineFilter;
import org.furikae.app.proration.LineRow;
import org.furikae.app.proration.PoolRow;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.ReversalRow;
import org.furikae.app.proration.RunTotals;
import org.furikae.app.proration.ShareFilter;
import org.furikae.app.proration.ShareRow;
import org.furikae.web.page.LazyRows;

/** The tables of one run, each read as far as it is shown, and what narrows them. */
@Named
@ViewScoped
public class RunTables implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Prorations prorations;

    /** The run itself, read once for all tables. */
    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private RunPage page;

    private Long id;
    private Integer pool;
    private String insurer = "";
    private String claim = "";
    private boolean charged;
    private LazyRows<PoolRow> pools;
    private LazyRows<ShareRow> shares;
    private LazyRows<LineRow> lines;
    private LazyRows<ReversalRow> reversals;

    @PostConstruct
    void load() {
        pools = new LazyRows<>(
                () -> totals().pools(),
                (first, size) -> prorations.pools(id, first, size),
                row -> Integer.toString(row.pool()));
        shares = new LazyRows<>(
                this::countShares,
                (first, size) -> prorations.shares(id, shareFilter(), first, size),
                row -> row.pool() + "-" + row.insurer().digits());
        lines = new LazyRows<>(
                this::countLines, (first, size) -> prorations.lines(id, lineFilter(), first, size), LineRow::claimId);
        reversals = new LazyRows<>(
                () -> totals().reversals(),
                (first, size) -> prorations.reversals(id, first, size),
                row -> Integer.toString(row.sequence()));
    }

    private RunTotals totals() {
        return page.getView().summary().totals();
    }

    /** All of them were counted when the run was stored: at national size counting again takes longer than the whole page may. */
    private long countShares() {
        ShareFilter filter = shareFilter();
        return filter.equals(ShareFilter.ALL) ? totals().shares() : prorations.countShares(id, filter);
    }

    private long countLines() {
        LineFilter filter = lineFilter();
        return filter.equals(LineFilter.ALL) ? totals().claims() : prorations.countLines(id, filter);
    }

    private ShareFilter shareFilter() {
        return new ShareFilter(Optional.ofNullable(pool), insurer.strip(), charged);
    }

    private LineFilter lineFilter() {
        return new LineFilter(Optional.ofNullable(pool), claim.strip());
    }

    public LazyRows<PoolRow> getPools() {
        return pools;
    }

    public LazyRows<ShareRow> getShares() {
        return shares;
    }

    public LazyRows<LineRow> getLines() {
        return lines;
    }

    public LazyRows<ReversalRow> getReversals() {
        return reversals;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Number of the one pool to show; null for all. */
    public Integer getPool() {
        return pool;
    }

    public void setPool(Integer pool) {
        this.pool = pool;
    }

    /** Beginning of the insurer number. */
    public String getInsurer() {
        return insurer;
    }

    public void setInsurer(String insurer) {
        this.insurer = insurer == null ? "" : insurer;
    }

    /** Beginning of the claim id. */
    public String getClaim() {
        return claim;
    }

    public void setClaim(String claim) {
        this.claim = claim == null ? "" : claim;
    }

    /** Whether shares of 0 yen are left out. */
    public boolean isCharged() {
        return charged;
    }

    public void setCharged(boolean charged) {
        this.charged = charged;
    }
}
