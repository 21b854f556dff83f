package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.rules.ReleaseTable;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleTexts;
import org.furikae.decision.ExplanationJson;
import org.furikae.decision.Outcome;
import org.furikae.exchange.ChangedClaimWriter;

/** Comparisons in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImpactService implements Impacts {
    @Resource
    private SessionContext context;

    @Inject
    private DraftTable drafts;

    @Inject
    private ReleaseTable releases;

    @Inject
    private RuleContentTable contents;

    @Inject
    private ImpactTable impacts;

    @Inject
    private ImpactChangeTable changes;

    @Inject
    private ImpactStore store;

    @Inject
    private ImpactRunner runner;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR})
    public long compareDraft(long draft, int revision, ImpactScope scope) throws StudioRefusedException {
        DraftSummary found = drafts.required(draft, revision);
        return enter(DraftStore.texts(drafts.files(found, revision)), Optional.of(draft), scope);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR})
    public long compareRelease(long release, ImpactScope scope) throws StudioRefusedException {
        RuleTexts texts = releases.find(release)
                .flatMap(found -> contents.find(found.contentSha256()))
                .orElseThrow(() -> StudioRefusedException.notFound("公開R-" + release + "はありません。一覧から選び直してください。"));
        return enter(texts, Optional.empty(), scope);
    }

    private long enter(RuleTexts texts, Optional<Long> draft, ImpactScope scope) throws StudioRefusedException {
        if (texts.version().isEmpty()) {
            throw StudioRefusedException.notPossible("ruleset.yamlが読めないため、影響を調べられません。下書きを開いて、検査の指摘を直してください。");
        }
        if (scope.from().isPresent()
                && scope.until().filter(scope.from().get()::isAfter).isPresent()) {
            throw StudioRefusedException.notPossible("診療年月の終わりが始めより前です。年月を直してください。");
        }
        if (scope.sample().filter(sample -> sample < 1).isPresent()) {
            throw StudioRefusedException.notPossible("件数は1以上にしてください。すべてを対象にするなら空にしてください。");
        }
        long number =
                store.enter(texts, draft, scope, context.getCallerPrincipal().getName());
        runner.wake();
        return number;
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<ImpactSummary> find(long number) {
        return impacts.find(number);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ImpactSummary> newestFirst(long before, int limit) {
        return impacts.newestFirst(before, limit);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ImpactSummary> doneFor(String contentSha256) {
        return impacts.doneFor(contentSha256);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR})
    public void cancel(long number) throws StudioRefusedException {
        store.cancel(number, context.getCallerPrincipal().getName());
        runner.cancel(number);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public ImpactResult result(long number) {
        return changes.result(number);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ChangedClaim> changes(long number, String before, String after, long offset, int limit) {
        return changes.changes(number, before, after, offset, limit);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public long countChanges(long number, String before, String after) {
        return changes.countChanges(number, before, after);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<ExplainedChange> explain(long number, long position, String purpose) {
        Optional<ImpactChangeTable.Explained> found = changes.explained(number, position);
        found.ifPresent(one -> audit.record("rules.impact.look", one.claim().claimId(), purpose));
        return found.map(one -> new ExplainedChange(
                one.claim(),
                ExplanationJson.readDecision(one.before()).explanation(),
                ExplanationJson.readDecision(one.after()).explanation()));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeWorkbook(long number, OutputStream out) throws IOException, StudioRefusedException {
        requireThere(number);
        try (ChangedClaimWriter writer = ChangedClaimWriter.workbook(out)) {
            write(number, writer);
        }
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeCsv(long number, OutputStream out) throws IOException, StudioRefusedException {
        requireThere(number);
        try (ChangedClaimWriter writer = ChangedClaimWriter.csv(out)) {
            write(number, writer);
        }
    }

    private void requireThere(long number) throws StudioRefusedException {
        if (impacts.find(number).isEmpty()) {
            throw StudioRefusedException.notFound("影響の計算I-" + number + "はありません。一覧から選び直してください。");
        }
        audit.record("rules.impact.export", "impact " + number, "");
    }

    private void write(long number, ChangedClaimWriter writer) throws IOException {
        changes.stream(
                number,
                one -> writer.claim(
                        one.claim().claimId(),
                        new ChangedClaimWriter.Side(
                                label(one.claim().outcomeBefore()),
                                one.claim().insurersBefore(),
                                one.claim().yenBefore(),
                                ExplanationJson.readDecision(one.before()).reason()),
                        new ChangedClaimWriter.Side(
                                label(one.claim().outcomeAfter()),
                                one.claim().insurersAfter(),
                                one.claim().yenAfter(),
                                ExplanationJson.readDecision(one.after()).reason())));
    }

    private static String label(String code) {
        return Outcome.valueOf(code).label();
    }
}
