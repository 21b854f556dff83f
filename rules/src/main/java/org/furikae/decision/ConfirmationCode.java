package org.furikae.decision;

/** Confirmation class (確認区分) of the original review; domain.md 2.3. */
public enum ConfirmationCode {
    UNCHANGED("02"),
    UNCONFIRMED("03"),
    TRANSFERRED("04"),
    SPLIT("05"),
    LOST_BILLED_AS_FILED("06"),
    LOST_CARD_COLLECTED("07"),
    LOST_DEATH("08"),
    BRANCH_DETERMINED("09");

    private final String code;

    ConfirmationCode(String code) {
        this.code = code;
    }

    /** The two digits of the SN record. */
    public String code() {
        return code;
    }
}
