package org.furikae.app.person;

/** Why somebody looks a person up. Recorded with every search. */
public enum SearchPurpose {
    CLAIM_REVIEW("レセプトの審査"),
    ELIGIBILITY("資格の確認"),
    INSURER_INQUIRY("保険者への照会"),
    ENQUIRY("医療機関・本人からの問合せ"),
    AUDIT("監査");

    private final String label;

    SearchPurpose(String label) {
        this.label = label;
    }

    /** The Japanese word used on screens and in the audit trail. */
    public String label() {
        return label;
    }
}
