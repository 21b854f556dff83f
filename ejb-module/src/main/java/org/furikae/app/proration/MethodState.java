package org.furikae.app.proration;

/** Whether a method may be used. */
public enum MethodState {
    /** Entered by one person: drafts may try it, but none under it can be approved. */
    PROPOSED("提案中"),
    /** Put in force by another person, or shipped with the product. */
    IN_FORCE("適用中"),
    /** Taken back, or replaced by another. */
    WITHDRAWN("取り下げ");

    private final String label;

    MethodState(String label) {
        this.label = label;
    }

    /** The Japanese word used on screens. */
    public String label() {
        return label;
    }
}
