package org.furikae.app.studio;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.rules.RuleTexts;
import org.furikae.ruleset.gate.GateReport;

/** Trials of drafts in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrialService implements Trials {
    @Inject
    private DraftTable drafts;

    @Inject
    private TrialRuns runs;

    @Inject
    private TrialTable table;

    @Inject
    private TrialRoom room;

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public GateReport check(long draft, String path, String text) throws StudioRefusedException {
        DraftSummary found = draft(draft);
        Map<String, DraftFile> files = drafts.files(found, found.revision());
        RulePaths.requireFile(path, files);
        return runs.check(DraftStore.texts(files).with(Map.of(path, Optional.of(text))));
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public TrialResult test(long draft, int revision) throws StudioRefusedException {
        return runs.test(texts(draft, revision));
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public TrialResult examine(long draft, int revision) throws StudioRefusedException {
        return runs.examine(texts(draft, revision));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<TrialResult> find(String contentSha256) {
        return table.find(contentSha256);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public void warmUp() {
        room.warmUp();
    }

    private RuleTexts texts(long draft, int revision) throws StudioRefusedException {
        DraftSummary found = draft(draft);
        if (revision < 0 || revision > found.revision()) {
            throw StudioRefusedException.notFound("この下書きに版" + revision + "はありません。履歴から選び直してください。");
        }
        return DraftStore.texts(drafts.files(found, revision));
    }

    private DraftSummary draft(long number) throws StudioRefusedException {
        return drafts.find(number)
                .orElseThrow(() ->
                        StudioRefusedException.notFound("下書き" + DraftSummary.id(number) + "はありません。一覧から選び直してください。"));
    }
}
