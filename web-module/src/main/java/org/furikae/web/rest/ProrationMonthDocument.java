package org.furikae.web.rest;

import org.furikae.app.proration.RunMonth;

/** What a run shares of one treatment month. */
public record ProrationMonthDocument(String treatmentMonth, long claims, long amount) {
    static ProrationMonthDocument of(RunMonth month) {
        return new ProrationMonthDocument(
                month.month().toString(), month.claims(), month.amount().amount());
    }
}
