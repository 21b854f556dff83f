package org.furikae.web.proration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.furikae.app.proration.InsurerBalance;
import org.furikae.app.proration.LedgerRow;
import org.furikae.app.proration.LedgerSums;
import org.furikae.app.proration.Prorations;
import org.furikae.insurer.InsurerNumber;

/** What approved runs booked, by insurer; and for one insurer by run. */
@Named
@RequestScoped
public class LedgerPage {
    static final int SIZE = 50;

    @Inject
    private Prorations prorations;

    private String after = "";
    private String insurer = "";
    private Long before;
    private List<InsurerBalance> balances;
    private List<LedgerRow> entries;
    private LedgerSums sums;

    /** Whether the entries of one insurer are asked for. What is no insurer number has none. */
    public boolean isOne() {
        return InsurerNumber.isWellFormed(insurer);
    }

    public boolean isWrongNumber() {
        return !insurer.isEmpty() && !isOne();
    }

    private List<InsurerBalance> balances() {
        if (balances == null) {
            balances = prorations.balances(after, SIZE + 1);
        }
        return balances;
    }

    public List<InsurerBalance> getBalances() {
        return balances().subList(0, Math.min(SIZE, balances().size()));
    }

    public boolean isMoreBalances() {
        return balances().size() > SIZE;
    }

    public String getLastShown() {
        return getBalances().get(getBalances().size() - 1).insurer().digits();
    }

    public LedgerSums getSums() {
        if (sums == null) {
            sums = prorations.ledgerSums();
        }
        return sums;
    }

    private List<LedgerRow> entries() {
        if (entries == null) {
            entries = prorations.ledger(new InsurerNumber(insurer), before == null ? Long.MAX_VALUE : before, SIZE + 1);
        }
        return entries;
    }

    public List<LedgerRow> getEntries() {
        return entries().subList(0, Math.min(SIZE, entries().size()));
    }

    public boolean isMoreEntries() {
        return entries().size() > SIZE;
    }

    public long getOldestShown() {
        return getEntries().get(getEntries().size() - 1).run();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null ? "" : after;
    }

    public String getInsurer() {
        return insurer;
    }

    public void setInsurer(String insurer) {
        this.insurer = insurer == null ? "" : insurer.strip();
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
