package org.furikae.registration;

/** State of a registration (状態). A suspended one is not usable, which is not the same as absent. */
public enum RegistrationStatus {
    VALID("有効"),
    SUSPENDED("閲覧停止"),
    CANCELLED("取消");

    private final String label;

    RegistrationStatus(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }
}
