package org.furikae.app.access;

import java.util.Locale;

/** What an account may do. {@link #code()} is the role name in Jakarta Security. */
public enum Role {
    INTAKE("受付担当"),
    REVIEWER("審査担当"),
    SUPERVISOR("管理者（業務）"),
    AUTHOR("ルール作成者"),
    AUDITOR("監査担当"),
    ADMIN("システム管理者"),
    INTEGRATION("連携システム");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no role has this code */
    public static Role ofCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role");
    }

    /** The Japanese word used on screens. */
    public String label() {
        return label;
    }
}
