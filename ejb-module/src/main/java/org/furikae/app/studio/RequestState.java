package org.furikae.app.studio;

/** What became of a request for release. */
public enum RequestState {
    OPEN("承認待ち"),
    APPROVED("公開済み"),
    REFUSED("差し戻し"),
    WITHDRAWN("取り下げ");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
