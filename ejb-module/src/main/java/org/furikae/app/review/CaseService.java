package org.furikae.app.review;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.DecisionTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.ManualDecisionTable;
import org.furikae.app.person.SearchPurpose;
import org.furikae.app.reconciliation.ClaimChunks;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.app.reconciliation.StoredDecision;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.insurer.Insurer;

/** Cases in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseService implements Cases {
    private static final String REASON = "理由";

    @Resource
    private SessionContext context;

    @Inject
    private CaseBasis basis;

    @Inject
    private HandMadeDecision handMade;

    @Inject
    private ManualDecisionStore store;

    @Inject
    private ManualDecisionTable manual;

    @Inject
    private LookStore lookStore;

    @Inject
    private FirstLookTable looks;

    @Inject
    private CaseList list;

    @Inject
    private CaseEventTable events;

    @Inject
    private OtherClaims others;

    @Inject
    private FoundBySearch foundPersons;

    @Inject
    private QuestionList questions;

    @Inject
    private EndedAnswerTable ended;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private InsurerDirectories insurers;

    @Inject
    private ReviewSettings settings;

    @EJB
    private AuditTrail audit;

    /** What is shown and the entry in the audit trail stand or fall together: without the entry nothing is shown. */
    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public Optional<CaseView> open(String claimId, String purpose) {
        Optional<CaseBasis.Looked> found = basis.look(claimId);
        if (found.isPresent()) {
            audit.record("case.open", claimId, purpose);
        }
        return found.map(this::view);
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public Optional<CandidateView> foundPerson(String claimId, String personKey) {
        Optional<CandidateView> found = basis.look(claimId).flatMap(looked -> foundPersons.view(looked, personKey));
        if (found.isPresent()) {
            audit.record("person.look", personKey, SearchPurpose.CLAIM_REVIEW.label() + "：" + claimId);
        }
        return found;
    }

    private CaseView view(CaseBasis.Looked looked) {
        FiledClaim filed = looked.filed();
        Caller caller = caller();
        Optional<CaseRow> row = list.of(filed.number(), caller.now());
        return new CaseView(
                chunks.submission(filed),
                insurers.current()
                        .find(filed.claim().insured().insurerNumber())
                        .map(Insurer::name)
                        .orElse(""),
                row,
                looked.seen(row.map(CaseRow::version).orElse(0)),
                StoredDecision.of(looked.inForce()),
                looked.found(),
                looked.manual(),
                Suggestion.of(looked.found(), filed.claim().treatment()),
                row.filter(one -> isHidden(filed.number(), one.queue(), caller)).isPresent(),
                handMade.needsSecondPerson(filed.claim(), Choice.BILL),
                looked.history().stream().map(StoredDecision::of).toList(),
                new CaseHistory(
                        events.of(filed.number()), questions.ofClaim(filed.number()), ended.about(filed.number())),
                others.of(filed),
                looked.manual()
                        .map(ManualDecisionTable.Row::content)
                        .flatMap(ManualDecisionTable.Content::foundPerson)
                        .flatMap(key -> foundPersons.view(looked, key)));
    }

    private boolean isHidden(long claimNumber, CaseQueue queue, Caller caller) {
        return switch (queue) {
            case SECOND_LOOK -> true;
            case REVIEW, INQUIRY ->
                settings.isBlind(claimNumber) && !looks.has(claimNumber, FirstLookTable.Kind.BLIND, caller.userName());
            case CONTRADICTED, CONFIRMATION -> false;
        };
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public Done decide(String claimId, Seen seen, ManualChoice given) throws CaseRefusedException {
        CaseBasis.Looked looked = unchanged(claimId, seen);
        Caller caller = caller();
        requireFirstLook(looked.filed().number(), caller);
        ManualChoice choice = whole(given, looked);
        ClaimDecision after = handMade.of(looked, choice, caller.userName(), Optional.empty());
        boolean second = handMade.needsSecondPerson(looked.filed().claim(), choice.choice());
        return store.decide(new ManualDecisionStore.Prepared(looked, choice, after, second), seen, caller);
    }

    private void requireFirstLook(long claimNumber, Caller caller) throws CaseRefusedException {
        if (list.of(claimNumber, caller.now())
                .filter(row -> isHidden(claimNumber, row.queue(), caller))
                .isPresent()) {
            throw CaseRefusedException.notPossible("この案件では、提案を見る前の判断を先に記録してください。");
        }
    }

    /** What belongs to the choice and nothing else, with its reason. Who stays with a decision takes over what it was. */
    private static ManualChoice whole(ManualChoice given, CaseBasis.Looked looked) throws CaseRefusedException {
        String reason = Texts.required(REASON, given.reason());
        Choice choice = given.choice();
        Optional<ManualDecisionTable.Content> kept =
                looked.manual().map(ManualDecisionTable.Row::content).filter(content -> choice == Choice.KEEP);
        return new ManualChoice(
                choice,
                choice == Choice.BILL
                        ? given.registrations()
                        : kept.map(content -> registrations(content)).orElse(List.of()),
                choice == Choice.BILL ? given.foundPerson() : kept.flatMap(ManualDecisionTable.Content::foundPerson),
                choice == Choice.BILL && given.despiteGaps(),
                choice == Choice.RETURN ? given.returnReason() : Optional.empty(),
                choice == Choice.WAIT ? given.waitUntil() : kept.flatMap(ManualDecisionTable.Content::waitUntil),
                reason);
    }

    private static List<String> registrations(ManualDecisionTable.Content content) {
        return content.registrations().isEmpty()
                ? List.of()
                : Arrays.asList(content.registrations().split(",", -1));
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void confirm(String claimId, Seen seen, String reason) throws CaseRefusedException {
        CaseBasis.Looked looked = unchanged(claimId, seen);
        ManualDecisionTable.Content content =
                looked.manual().map(ManualDecisionTable.Row::content).orElseThrow(CaseRefusedException::changed);
        Caller caller = caller();
        ManualChoice choice = new ManualChoice(
                Choice.valueOf(content.choice()),
                registrations(content),
                content.foundPerson(),
                content.despiteGaps(),
                Optional.of(content.returnCode())
                        .filter(code -> !code.isEmpty())
                        .map(ReturnReason::ofCode),
                content.waitUntil(),
                content.reason());
        ClaimDecision after = handMade.of(looked, choice, content.decidedBy(), Optional.of(caller.userName()));
        store.confirm(looked, after, choice, seen, Texts.optional(REASON, reason), caller);
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void refuse(String claimId, Seen seen, String reason) throws CaseRefusedException {
        store.refuse(unchanged(claimId, seen).filed(), seen, Texts.required(REASON, reason), caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void undo(long number) throws CaseRefusedException {
        ManualDecisionTable.Row row = manual.find(number).orElseThrow(CaseRefusedException::noCase);
        Caller caller = caller();
        CaseBasis.Looked looked = basis.look(row.content().claimNumber()).orElseThrow(CaseRefusedException::noCase);
        DecisionTable.Stored earlier = looked.history().stream()
                .filter(stored -> stored.number() == row.content().restsOn())
                .findFirst()
                .orElseThrow(CaseRefusedException::changed);
        ClaimDecision restored = new ClaimDecision(
                looked.filed(),
                earlier.decision(),
                earlier.knowledgeBatch(),
                looked.rules().lookupHashes(),
                earlier.decidedBy());
        store.undo(looked.filed(), row, restored, caller);
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void firstLook(String claimId, Choice choice, List<String> registrations) throws CaseRefusedException {
        CaseBasis.Looked looked = basis.look(claimId).orElseThrow(CaseRefusedException::noCase);
        requirePick(choice, registrations);
        lookStore.firstLook(
                looked.filed(),
                Suggestion.of(looked.found(), looked.filed().claim().treatment()),
                choice,
                registrations,
                caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public boolean secondLook(String claimId, Seen seen, Choice choice, List<String> registrations)
            throws CaseRefusedException {
        requirePick(choice, registrations);
        return lookStore.secondLook(unchanged(claimId, seen), seen, choice, registrations, caller());
    }

    private static void requirePick(Choice choice, List<String> registrations) throws CaseRefusedException {
        if (choice == Choice.BILL && registrations.isEmpty()) {
            throw CaseRefusedException.notPossible("請求する資格を選んでください。");
        }
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public Agreement blindAgreement() {
        return Agreement.of(looks.pairs(FirstLookTable.Kind.BLIND));
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public Agreement secondAgreement() {
        return Agreement.of(looks.pairs(FirstLookTable.Kind.SECOND));
    }

    private CaseBasis.Looked unchanged(String claimId, Seen seen) throws CaseRefusedException {
        CaseBasis.Looked looked = basis.look(claimId).orElseThrow(CaseRefusedException::noCase);
        if (looked.inForce().number() != seen.decisionNumber()
                || !looked.rulesContent().equals(seen.rulesContent())) {
            throw CaseRefusedException.changed();
        }
        if (!basis.isWhole(looked)) {
            throw CaseRefusedException.notPossible("この請求の受付は処理中です。受付の処理が終わってから判定してください。");
        }
        return looked;
    }

    private Caller caller() {
        return Caller.of(context.getCallerPrincipal().getName());
    }
}
