package org.furikae.exchange;

/** By which means an insurer answered. */
public enum AnswerMeans {
    PHONE("電話"),
    FAX("FAX"),
    LETTER("文書"),
    ONLINE("オンライン");

    private final String label;

    AnswerMeans(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
