package org.furikae.app.studio;

/** How far an impact is. */
public enum ImpactState {
    QUEUED("順番待ち", false),
    RUNNING("計算中", false),
    DONE("完了", true),
    CANCELLED("取り消し", true),
    /** It could not be computed; the message says why. */
    FAILED("できませんでした", true),
    /** The server stopped meanwhile. */
    BROKEN("中断", true);

    private final String label;
    private final boolean over;

    ImpactState(String label, boolean over) {
        this.label = label;
        this.over = over;
    }

    public String label() {
        return label;
    }

    public boolean over() {
        return over;
    }
}
