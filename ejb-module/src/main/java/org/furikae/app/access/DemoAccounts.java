package org.furikae.app.access;

import java.util.List;

/**
 * Sample users with published passwords. They exist only while the server runs with {@code furikae.demo=true}
 * ({@code FURIKAE_DEMO}); a start without it removes them.
 */
public final class DemoAccounts {
    public static final DemoAccount INTAKE = new DemoAccount("intake", "demo-intake-2026", Role.INTAKE);
    public static final DemoAccount REVIEWER = new DemoAccount("reviewer", "demo-reviewer-2026", Role.REVIEWER);
    public static final DemoAccount SUPERVISOR = new DemoAccount("supervisor", "demo-supervisor-2026", Role.SUPERVISOR);
    /** What one supervisor drafted or decided, another must approve. */
    public static final DemoAccount SECOND_SUPERVISOR =
            new DemoAccount("supervisor2", "demo-supervisor2-2026", Role.SUPERVISOR);

    public static final DemoAccount AUTHOR = new DemoAccount("author", "demo-author-2026", Role.AUTHOR);
    public static final DemoAccount AUDITOR = new DemoAccount("auditor", "demo-auditor-2026", Role.AUDITOR);
    public static final DemoAccount ADMIN = new DemoAccount("admin", "demo-admin-2026", Role.ADMIN);
    public static final DemoAccount INTEGRATION =
            new DemoAccount("integration", "demo-integration-2026", Role.INTEGRATION);

    public static final List<DemoAccount> ALL =
            List.of(INTAKE, REVIEWER, SUPERVISOR, SECOND_SUPERVISOR, AUTHOR, AUDITOR, ADMIN, INTEGRATION);

    private DemoAccounts() {}

    /** A sample user. */
    public record DemoAccount(String userName, String password, Role role) {}
}
