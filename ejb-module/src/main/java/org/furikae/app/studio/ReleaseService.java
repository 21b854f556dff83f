package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.rules.ReleaseTable;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleRelease;
import org.furikae.app.rules.RuleTexts;
import org.furikae.app.rules.RulesInForce;
import org.furikae.app.rules.Timetable;
import org.furikae.ruleset.RulesetZip;

/** Releases and requests in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseService implements Releases {
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2999, 12);

    @Resource
    private SessionContext context;

    @Inject
    private ReleaseTable releases;

    @Inject
    private RuleContentTable contents;

    @Inject
    private RulesInForce rules;

    @Inject
    private DraftTable drafts;

    @Inject
    private RequestTable requests;

    @Inject
    private RequestStore store;

    @Inject
    private ImpactTable impacts;

    @Inject
    private TrialRuns trials;

    @Inject
    private RuleSetViews views;

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<RuleRelease> newestFirst() {
        List<RuleRelease> all = new ArrayList<>(releases.all());
        Collections.reverse(all);
        return all;
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<Timetable.Span> timetable() {
        return rules.timetable().spans();
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<RuleRelease> find(long release) {
        return releases.find(release);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<RuleSetView> browse(long release) {
        return releases.find(release)
                .flatMap(found -> contents.find(found.contentSha256()))
                .flatMap(views::of);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<RuleSetView> browseDraft(long draft, int revision) {
        return drafts.find(draft)
                .filter(found -> revision >= 0 && revision <= found.revision())
                .flatMap(found -> views.of(DraftStore.texts(drafts.files(found, revision))));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<RuleSetView> browseRequest(long request) {
        return requests.find(request)
                .flatMap(found -> contents.find(found.contentSha256()))
                .flatMap(views::of);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<FileDifference> differences(long before, long after) throws StudioRefusedException {
        return Differences.between(released(before), released(after));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<FileDifference> differencesOfDraft(long draft, int revision) throws StudioRefusedException {
        DraftSummary found = drafts.required(draft, revision);
        return Differences.between(content(found.baseSha256()), DraftStore.texts(drafts.files(found, revision)));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<FileDifference> differencesOfRequest(long request, YearMonth month) throws StudioRefusedException {
        ReleaseRequest found = required(request);
        return Differences.between(
                content(rules.timetable().inForce(month).contentSha256()), content(found.contentSha256()));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeZip(long release, OutputStream out) throws IOException, StudioRefusedException {
        RulesetZip.write(released(release).files(), out);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ReleaseRequest> requests(long before, int limit) {
        return requests.newestFirst(before, limit);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ReleaseRequest> openRequests() {
        return requests.open();
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<ReleaseRequest> request(long number) {
        return requests.find(number);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public List<String> obstacles(long draft, int revision) throws StudioRefusedException {
        RuleTexts texts = DraftStore.texts(drafts.files(drafts.required(draft, revision), revision));
        return trials.examine(texts).obstacles(texts);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public long ask(long draft, int revision, Optional<YearMonth> effectiveFrom, long impact, String reason)
            throws StudioRefusedException {
        String given = GivenText.reason(reason);
        requireMonth(effectiveFrom);
        RuleTexts texts = DraftStore.texts(drafts.files(drafts.required(draft, revision), revision));
        requireImpact(impact, texts);
        requirePassed(trials.examine(texts), texts);
        return store.enter(
                texts,
                new RequestTable.Asked(
                        texts.sha256(),
                        Optional.of(draft),
                        Optional.of(revision),
                        Optional.empty(),
                        Optional.of(impact),
                        effectiveFrom),
                userName(),
                given);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR})
    public long askAgain(long release, Optional<YearMonth> effectiveFrom, Optional<Long> impact, String reason)
            throws StudioRefusedException {
        String given = GivenText.reason(reason);
        requireMonth(effectiveFrom);
        RuleTexts texts = released(release);
        if (impact.isPresent()) {
            requireImpact(impact.get(), texts);
        }
        return store.enter(
                texts,
                new RequestTable.Asked(
                        texts.sha256(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(release),
                        impact,
                        effectiveFrom),
                userName(),
                given);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR})
    public long approve(long request, Optional<YearMonth> effectiveFrom, String reason) throws StudioRefusedException {
        String given = GivenText.reason(reason);
        requireMonth(effectiveFrom);
        RuleTexts texts = content(required(request).contentSha256());
        // The product may be another one than when it was asked for.
        requirePassed(trials.testAgain(texts), texts);
        long release = store.approve(request, effectiveFrom, userName(), given);
        // Compiled now, so that the first claim does not wait.
        rules.withVersion(texts.files().version(), ruleset -> ruleset.rules().size());
        return release;
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR})
    public void refuse(long request, String reason) throws StudioRefusedException {
        store.refuse(request, userName(), GivenText.reason(reason));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR})
    public void withdraw(long request, String reason) throws StudioRefusedException {
        store.withdraw(request, userName(), GivenText.reason(reason));
    }

    private static void requireMonth(Optional<YearMonth> month) throws StudioRefusedException {
        if (month.filter(one -> one.isBefore(EARLIEST) || one.isAfter(LATEST)).isPresent()) {
            throw StudioRefusedException.notPossible("適用する診療年月は" + EARLIEST + "から" + LATEST + "の間にしてください。");
        }
    }

    private void requireImpact(long number, RuleTexts texts) throws StudioRefusedException {
        ImpactSummary impact = impacts.find(number)
                .orElseThrow(() -> StudioRefusedException.notFound("影響の計算I-" + number + "はありません。影響を調べてから申請してください。"));
        if (impact.state() != ImpactState.DONE || !impact.contentSha256().equals(texts.sha256())) {
            throw StudioRefusedException.notPossible(
                    "影響の計算" + impact.id() + "は、この内容の完了した計算ではありません。今の内容でもう一度影響を調べてから申請してください。");
        }
    }

    private static void requirePassed(TrialResult result, RuleTexts texts) throws StudioRefusedException {
        List<String> obstacles = result.obstacles(texts);
        if (!obstacles.isEmpty()) {
            throw StudioRefusedException.notPossible("まだ公開できません。" + String.join(" ", obstacles));
        }
        if (!result.passed()) {
            throw StudioRefusedException.notPossible("まだ公開できません。例が一つもありません。");
        }
    }

    private ReleaseRequest required(long number) throws StudioRefusedException {
        return requests.find(number)
                .orElseThrow(() -> StudioRefusedException.notFound("公開の申請Q-" + number + "はありません。一覧から選び直してください。"));
    }

    private RuleTexts released(long number) throws StudioRefusedException {
        return content(releases.find(number)
                .orElseThrow(() -> StudioRefusedException.notFound("公開R-" + number + "はありません。一覧から選び直してください。"))
                .contentSha256());
    }

    private RuleTexts content(String sha256) {
        return contents.find(sha256).orElseThrow();
    }

    private String userName() {
        return context.getCallerPrincipal().getName();
    }
}
