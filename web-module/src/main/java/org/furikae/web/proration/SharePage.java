package org.furikae.web.proration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.furikae.app.proration.PoolRow;
import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunView;
import org.furikae.app.proration.ShareFilter;
import org.furikae.app.proration.ShareRow;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.Rounding;
import org.furikae.proration.ShareExplanation;
import org.furikae.web.page.Address;

/** The arithmetic of one share, as a person would check it on paper. */
@Named
@RequestScoped
public class SharePage {
    @Inject
    private Prorations prorations;

    private Long id;
    private Integer pool;
    private String insurer;
    private RunView run;
    private PoolRow row;
    private ShareRow share;
    private ShareExplanation explanation;

    /** Answers 404 when the run has no such share. */
    public void open() {
        Optional<RunView> foundRun = id == null ? Optional.empty() : prorations.find(id);
        Optional<PoolRow> foundPool = foundRun.isEmpty() || pool == null ? Optional.empty() : prorations.pool(id, pool);
        Optional<ShareRow> foundShare = foundPool.flatMap(found -> share());
        if (foundShare.isEmpty()) {
            Address.notFound();
            return;
        }
        run = foundRun.orElseThrow();
        row = foundPool.orElseThrow();
        share = foundShare.get();
        try {
            explanation = prorations.explain(id, pool, share.insurer());
        } catch (ProrationRefusedException e) {
            Address.notFound();
        }
    }

    private Optional<ShareRow> share() {
        if (insurer == null || !InsurerNumber.isWellFormed(insurer)) {
            return Optional.empty();
        }
        return prorations.shares(id, new ShareFilter(Optional.of(pool), insurer, false), 0, 1).stream()
                .filter(found -> found.insurer().digits().equals(insurer))
                .findFirst();
    }

    /** The method by which the pool was shared, as it was then. */
    public ProrationMethod getMethod() {
        return run.methods().stream()
                .filter(method -> method.methodId().equals(row.methodId()))
                .findFirst()
                .orElseThrow();
    }

    public boolean isLargestRemainder() {
        return explanation.rounding() == Rounding.LARGEST_REMAINDER;
    }

    public List<ShareExplanation.Step> getSteps() {
        return explanation.steps();
    }

    /** What {@code result} was divided by for its last yen (Sainte-Laguë): 2 × (result − 1) + 1. */
    public BigInteger lastDivisor(ShareExplanation.Step step) {
        return BigInteger.valueOf(step.result().amount())
                .shiftLeft(1)
                .subtract(BigInteger.ONE)
                .max(BigInteger.ONE);
    }

    /** What it would be divided by for another yen. */
    public BigInteger nextDivisor(ShareExplanation.Step step) {
        return BigInteger.valueOf(step.result().amount()).shiftLeft(1).add(BigInteger.ONE);
    }

    public RunView getRun() {
        return run;
    }

    public PoolRow getRow() {
        return row;
    }

    public ShareRow getShare() {
        return share;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Integer getPool() {
        return pool;
    }

    public void setPool(Integer pool) {
        this.pool = pool;
    }

    public String getInsurer() {
        return insurer;
    }

    public void setInsurer(String insurer) {
        this.insurer = insurer;
    }
}
