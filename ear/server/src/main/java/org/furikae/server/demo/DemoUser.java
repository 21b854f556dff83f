package org.furikae.server.demo;

import java.util.List;

/**
 * A sample user of {@code --demo}, with the name and password that the application gives it.
 *
 * @param task what the user is there for, in Japanese
 */
public record DemoUser(String name, String password, String task) {
    static final DemoUser INTEGRATION =
            new DemoUser("integration", "demo-integration-2026", "ほかのシステム(/api/v1、HTTP Basic)");

    public static final List<DemoUser> ALL = List.of(
            new DemoUser("intake", "demo-intake-2026", "受付"),
            new DemoUser("reviewer", "demo-reviewer-2026", "担当者確認"),
            new DemoUser("supervisor", "demo-supervisor-2026", "二次確認・按分"),
            new DemoUser("supervisor2", "demo-supervisor2-2026", "二次確認・按分(2人目)"),
            new DemoUser("author", "demo-author-2026", "ルールの作成"),
            new DemoUser("auditor", "demo-auditor-2026", "監査"),
            new DemoUser("admin", "demo-admin-2026", "管理"),
            INTEGRATION);
}
