package org.furikae.web.access;

import static org.furikae.app.access.Role.ADMIN;
import static org.furikae.app.access.Role.AUDITOR;
import static org.furikae.app.access.Role.AUTHOR;
import static org.furikae.app.access.Role.INTAKE;
import static org.furikae.app.access.Role.INTEGRATION;
import static org.furikae.app.access.Role.REVIEWER;
import static org.furikae.app.access.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.access.Role;

/**
 * Who may use which address. The one table that the filter, the menu and the tests read: what is not on it is refused, so a new
 * page or call stays shut until somebody has thought about it.
 */
public final class AccessPolicy {
    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(INTEGRATION));
    private static final Set<Role> OPERATION = EnumSet.of(ADMIN, INTEGRATION);
    private static final Set<Role> CASE_WORK = EnumSet.of(INTAKE, REVIEWER, SUPERVISOR, AUDITOR);
    private static final Set<Role> PEOPLE_SEARCH = EnumSet.of(REVIEWER, SUPERVISOR, AUDITOR);
    private static final Set<Role> SUPERVISION = EnumSet.of(SUPERVISOR, AUDITOR);
    private static final Set<Role> PRORATION = EnumSet.of(SUPERVISOR, AUDITOR);
    private static final Set<Role> AUDIT_WORK = EnumSet.of(AUDITOR, ADMIN);
    private static final Set<Role> FILE_WORK = EnumSet.of(INTAKE, SUPERVISOR, AUDITOR);

    private static final Set<Role> RULE_STUDIO = EnumSet.of(AUTHOR, SUPERVISOR, AUDITOR);

    private static final Set<Role> RULE_WRITING = EnumSet.of(AUTHOR);

    private static final Set<Role> REVIEW = EnumSet.of(REVIEWER, SUPERVISOR);

    private static final List<AccessRule> RULES = List.of(
            AccessRule.open("/login.xhtml"),
            AccessRule.open("/login/code.xhtml"),
            AccessRule.open("/login/openid"),
            AccessRule.open("/login/openid/return"),
            AccessRule.open("/error/*"),
            AccessRule.open("/jakarta.faces.resource/*"),
            AccessRule.open("/favicon.ico"),
            AccessRule.open("/health"),
            AccessRule.open("/health/*"),
            AccessRule.open("/openapi"),
            AccessRule.openLocally("/metrics", OPERATION),
            AccessRule.openLocally("/metrics/*", OPERATION),
            AccessRule.of("/", PEOPLE),
            AccessRule.of("/index.xhtml", PEOPLE),
            AccessRule.of("/session", PEOPLE),
            AccessRule.of("/account/", PEOPLE),
            AccessRule.of("/account/index.xhtml", PEOPLE),
            AccessRule.of("/admin/", EnumSet.of(ADMIN)),
            AccessRule.of("/admin/index.xhtml", EnumSet.of(ADMIN)),
            AccessRule.of("/admin/account.xhtml", EnumSet.of(ADMIN)),
            AccessRule.of("/batches/", FILE_WORK),
            AccessRule.of("/batches/index.xhtml", FILE_WORK),
            AccessRule.of("/batches/batch.xhtml", FILE_WORK),
            AccessRule.of("/download/template", FILE_WORK),
            AccessRule.of("/download/result.xlsx", FILE_WORK),
            AccessRule.of("/download/result.csv", FILE_WORK),
            AccessRule.of("/download/rejected.xlsx", FILE_WORK),
            AccessRule.of("/claims/", CASE_WORK),
            AccessRule.of("/claims/index.xhtml", CASE_WORK),
            AccessRule.of("/claims/claim.xhtml", CASE_WORK),
            AccessRule.of("/download/claims.xlsx", CASE_WORK),
            AccessRule.of("/people/", PEOPLE_SEARCH),
            AccessRule.of("/people/index.xhtml", PEOPLE_SEARCH),
            AccessRule.of("/supervision/", SUPERVISION),
            AccessRule.of("/supervision/index.xhtml", SUPERVISION),
            AccessRule.of("/download/supervision.xlsx", SUPERVISION),
            AccessRule.of("/proration/", PRORATION),
            AccessRule.of("/proration/index.xhtml", PRORATION),
            AccessRule.of("/proration/run.xhtml", PRORATION),
            AccessRule.of("/proration/share.xhtml", PRORATION),
            AccessRule.of("/proration/reversal.xhtml", PRORATION),
            AccessRule.of("/proration/comparison.xhtml", PRORATION),
            AccessRule.of("/proration/ledger.xhtml", PRORATION),
            AccessRule.of("/proration/methods.xhtml", PRORATION),
            AccessRule.of("/proration/method.xhtml", PRORATION),
            AccessRule.of("/download/proration/shares.xlsx", PRORATION),
            AccessRule.of("/download/proration/shares.csv", PRORATION),
            AccessRule.of("/download/proration/lines.xlsx", PRORATION),
            AccessRule.of("/download/proration/lines.csv", PRORATION),
            AccessRule.of("/download/proration/statement.xlsx", PRORATION),
            AccessRule.of("/download/proration/statement.pdf", PRORATION),
            AccessRule.of("/download/proration/statements.zip", PRORATION),
            AccessRule.of("/rules/", RULE_STUDIO),
            AccessRule.of("/rules/index.xhtml", RULE_STUDIO),
            AccessRule.of("/rules/view.xhtml", RULE_STUDIO),
            AccessRule.of("/rules/differences.xhtml", RULE_STUDIO),
            AccessRule.of("/rules/draft.xhtml", RULE_STUDIO),
            AccessRule.of("/rules/edit.xhtml", RULE_WRITING),
            AccessRule.of("/rules/import.xhtml", RULE_WRITING),
            AccessRule.of("/rules/editing/words", RULE_WRITING),
            AccessRule.of("/rules/editing/check", RULE_WRITING),
            AccessRule.of("/rules/editing/save", RULE_WRITING),
            AccessRule.of("/rules/editing/run", RULE_WRITING),
            AccessRule.of("/rules/editing/present", RULE_WRITING),
            AccessRule.of("/rules/parameters.xhtml", RULE_STUDIO),
            AccessRule.of("/rules/cases.xhtml", RULE_STUDIO),
            AccessRule.of("/rules/form.xhtml", RULE_WRITING),
            AccessRule.of("/rules/impact.xhtml", RULE_STUDIO),
            AccessRule.of("/rules/request.xhtml", RULE_STUDIO),
            AccessRule.of("/download/rules/release.zip", RULE_STUDIO),
            AccessRule.of("/download/rules/draft.zip", RULE_STUDIO),
            AccessRule.of("/download/rules/parameters.xlsx", RULE_STUDIO),
            AccessRule.of("/download/rules/impact.xlsx", RULE_STUDIO),
            AccessRule.of("/download/rules/impact.csv", RULE_STUDIO),
            AccessRule.of("/audit/", AUDIT_WORK),
            AccessRule.of("/audit/index.xhtml", AUDIT_WORK),
            AccessRule.of("/download/audit.csv", AUDIT_WORK),
            AccessRule.of("/download/audit.xlsx", AUDIT_WORK),
            AccessRule.of("/review/", REVIEW),
            AccessRule.of("/review/index.xhtml", REVIEW),
            AccessRule.of("/review/case.xhtml", REVIEW),
            AccessRule.of("/review/inquiries.xhtml", REVIEW),
            AccessRule.of("/download/call-list.xlsx", REVIEW),
            AccessRule.of("/download/rejected-answers.xlsx", REVIEW),
            AccessRule.of("/api/v1/batches", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/batches/{id}", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/batches/{id}/errors", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/batches/{id}/result.xlsx", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/batches/{id}/result.csv", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/claims/{claimId}/decision", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/claims/{claimId}/decisions", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/claims/{claimId}/decisions/{decisionId}/reproduction", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/prorations", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/prorations/{id}", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/prorations/{id}/shares", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/prorations/{id}/lines", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/prorations/{id}/shares.csv", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/prorations/{id}/lines.csv", EnumSet.of(INTEGRATION)),
            AccessRule.of("/api/v1/prorations/{id}/result.xlsx", EnumSet.of(INTEGRATION)));

    private static final Set<Role> UPLOADERS = EnumSet.of(INTAKE, SUPERVISOR);

    private AccessPolicy() {}

    /** Every rule, for the menu and for tests that walk all addresses. */
    public static List<AccessRule> rules() {
        return RULES;
    }

    /**
     * The rule of an address.
     *
     * @param path below the context root, decoded and without parameters
     * @return empty when no rule covers it, which means that nobody may use it
     */
    public static Optional<AccessRule> ruleFor(String path) {
        return RULES.stream().filter(rule -> rule.covers(path)).findFirst();
    }

    /** Who may hand in files on the page; the others who see the page only read. */
    public static Set<Role> uploaders() {
        return EnumSet.copyOf(UPLOADERS);
    }
}
