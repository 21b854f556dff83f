package org.furikae.app.review;

import org.furikae.decision.ConfirmationCode;

/** Why a claim is returned (formats.md 8). */
public enum ReturnReason {
    CARD_COLLECTED("証回収後の受診", ConfirmationCode.LOST_CARD_COLLECTED),
    DEATH("死亡後の受診", ConfirmationCode.LOST_DEATH),
    PUBLIC_ASSISTANCE("医療扶助（生活保護）", ConfirmationCode.UNCONFIRMED);

    private final String label;
    private final ConfirmationCode confirmation;

    ReturnReason(String label, ConfirmationCode confirmation) {
        this.label = label;
        this.confirmation = confirmation;
    }

    public String label() {
        return label;
    }

    public ConfirmationCode confirmation() {
        return confirmation;
    }

    /** Two digits. */
    public String code() {
        return confirmation.code();
    }

    /** @throws IllegalArgumentException when no reason has this code */
    static ReturnReason ofCode(String code) {
        for (ReturnReason reason : values()) {
            if (reason.code().equals(code)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no such reason");
    }
}
