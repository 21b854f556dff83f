package org.furikae.app.access;

/** The codes of {@link Role} as constants, for annotations. */
public final class RoleNames {
    public static final String INTAKE = "intake";
    public static final String REVIEWER = "reviewer";
    public static final String SUPERVISOR = "supervisor";
    public static final String AUTHOR = "author";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    public static final String INTEGRATION = "integration";

    private RoleNames() {}
}
