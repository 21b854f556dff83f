package org.furikae.app.review;

/** Which case comes first. Cases about which something new arrived come before all others. */
public enum CaseSort {
    OLDEST("case_age", "c.place, c.opened_at, c.claim_number"),
    LARGEST("case_amount", "c.place, c.amount desc, c.claim_number");

    private final String index;
    private final String order;

    CaseSort(String index, String order) {
        this.index = index;
        this.order = order;
    }

    String index() {
        return index;
    }

    String order() {
        return order;
    }
}
