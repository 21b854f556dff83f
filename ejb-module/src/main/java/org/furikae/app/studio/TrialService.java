package org.furikae.app.studio;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.rules.RuleTexts;

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
        return DraftStore.texts(drafts.files(drafts.required(draft, revision), revision));
    }
}
