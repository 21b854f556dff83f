package org.furikae.web.proration;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.proration.BasePeriod;
import org.furikae.proration.BearerRange;
import org.furikae.proration.FirstStage;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.Rounding;
import org.furikae.proration.TieBreak;
import org.furikae.proration.WeightBasis;

/** A method while somebody writes it. Dates are null, as pages expect it, where there is none. */
public class MethodForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String methodId = "";
    private LocalDate effectiveFrom;
    private LocalDate effectiveUntil;
    private String legalSource = "";
    private PoolScope scope = PoolScope.NATIONAL;
    private BearerRange bearers = BearerRange.ALL;
    private PoolUnit unit = PoolUnit.ALL;
    private FirstStage stage1 = FirstStage.NONE;
    private WeightBasis weight = WeightBasis.PAYMENT;
    private boolean previousFiscalYear;
    private int months = 3;
    private boolean kindHint = true;
    private Rounding rounding = Rounding.LARGEST_REMAINDER;

    /** As a method that exists. */
    static MethodForm of(ProrationMethod method) {
        MethodForm form = new MethodForm();
        form.methodId = method.methodId();
        form.effectiveFrom = method.effectiveFrom();
        form.effectiveUntil = method.effectiveUntil().orElse(null);
        form.legalSource = method.legalSource();
        form.scope = method.scope();
        form.bearers = method.bearers();
        form.unit = method.unit();
        form.stage1 = method.stage1();
        form.weight = method.weight();
        form.kindHint = method.kindHint();
        form.rounding = method.rounding();
        if (method.basePeriod() instanceof BasePeriod.MonthsBefore before) {
            form.months = before.count();
        } else {
            form.previousFiscalYear = true;
        }
        return form;
    }

    /** @throws ProrationException when no method can be like this; the message says in Japanese what is wrong */
    ProrationMethod method() {
        return new ProrationMethod(
                methodId.strip(),
                effectiveFrom,
                Optional.ofNullable(effectiveUntil),
                legalSource.strip(),
                false,
                scope,
                bearers,
                unit,
                stage1,
                weight,
                previousFiscalYear ? new BasePeriod.PreviousFiscalYear() : new BasePeriod.MonthsBefore(months),
                kindHint,
                rounding,
                TieBreak.LOWER_INSURER_NUMBER);
    }

    public String getMethodId() {
        return methodId;
    }

    public void setMethodId(String methodId) {
        this.methodId = methodId == null ? "" : methodId;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public LocalDate getEffectiveUntil() {
        return effectiveUntil;
    }

    public void setEffectiveUntil(LocalDate effectiveUntil) {
        this.effectiveUntil = effectiveUntil;
    }

    public String getLegalSource() {
        return legalSource;
    }

    public void setLegalSource(String legalSource) {
        this.legalSource = legalSource == null ? "" : legalSource;
    }

    public PoolScope getScope() {
        return scope;
    }

    public void setScope(PoolScope scope) {
        this.scope = scope;
    }

    public BearerRange getBearers() {
        return bearers;
    }

    public void setBearers(BearerRange bearers) {
        this.bearers = bearers;
    }

    public PoolUnit getUnit() {
        return unit;
    }

    public void setUnit(PoolUnit unit) {
        this.unit = unit;
    }

    public FirstStage getStage1() {
        return stage1;
    }

    public void setStage1(FirstStage stage1) {
        this.stage1 = stage1;
    }

    public WeightBasis getWeight() {
        return weight;
    }

    public void setWeight(WeightBasis weight) {
        this.weight = weight;
    }

    public boolean isPreviousFiscalYear() {
        return previousFiscalYear;
    }

    public void setPreviousFiscalYear(boolean previousFiscalYear) {
        this.previousFiscalYear = previousFiscalYear;
    }

    /** Base months before the treatment month; does not count with the previous fiscal year. */
    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }

    public boolean isKindHint() {
        return kindHint;
    }

    public void setKindHint(boolean kindHint) {
        this.kindHint = kindHint;
    }

    public Rounding getRounding() {
        return rounding;
    }

    public void setRounding(Rounding rounding) {
        this.rounding = rounding;
    }
}
