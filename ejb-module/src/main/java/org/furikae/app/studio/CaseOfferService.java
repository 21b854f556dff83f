package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.app.access.RoleNames;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.RuleSetTable;
import org.furikae.app.reconciliation.ClaimChunks;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.app.reconciliation.Registers;
import org.furikae.app.rules.InForce;
import org.furikae.app.rules.RulesInForce;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetYaml;
import org.furikae.ruleset.anonymous.CaseOfClaim;
import org.furikae.ruleset.casefile.CaseFile;
import org.furikae.ruleset.trial.TrialClaim;

/** Makes cases of claims in the database, by the rules in force. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseOfferService implements CaseOffers {
    private static final String NAME = "請求から作った例";

    @Resource
    private SessionContext context;

    @Inject
    private CaseOfferTable table;

    @Inject
    private CaseOfferStore store;

    @Inject
    private ClaimTable claims;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private Registers registers;

    @Inject
    private InsurerDirectories insurers;

    @Inject
    private RulesInForce rules;

    @Inject
    private RuleSetTable ruleSets;

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public long make(String claimId) throws StudioRefusedException {
        CaseOfferTable.Decided decided = table.decided(claimId)
                .orElseThrow(() -> StudioRefusedException.notFound("この請求はまだ判定されていません。判定が終わってから例にしてください。"));
        InsurerDirectory directory = insurers.knownWith(decided.knowledgeBatch());
        TrialClaim claim = claim(decided, directory);
        YearMonth month = claim.submission().claim().treatmentMonth();
        try (InForce inForce = rules.now()) {
            CaseOfClaim.Made made =
                    CaseOfClaim.make(NAME, claim, directory, inForce.ruleset(month), signs(inForce.version(month)));
            String outcome = made.written().lines().stream()
                    .filter(line -> line.field().equals("outcome"))
                    .map(line -> line.value())
                    .findFirst()
                    .orElseThrow();
            return store.keep(
                    decided.claimNumber(),
                    claimId,
                    CaseFile.parse("").withAdded(made.written()),
                    outcome,
                    made.rulesFired(),
                    context.getCallerPrincipal().getName());
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }

    private TrialClaim claim(CaseOfferTable.Decided decided, InsurerDirectory directory) {
        List<FiledClaim> filed = claims.withNumbers(List.of(decided.claimNumber()));
        List<Submission> submissions =
                chunks.chunk(filed, decided.knowledgeBatch()).submissions();
        return new TrialClaim(
                submissions.get(0),
                registers
                        .knownWith(decided.knowledgeBatch(), directory)
                        .candidates(submissions, decided.knownAsOf())
                        .get(0),
                decided.knownAsOf());
    }

    /** What rules look for in remarks are parameters of theirs. */
    private Set<String> signs(String version) {
        String yaml = ruleSets.texts(version).orElseThrow().get(RulePaths.MANIFEST);
        return RulesetYaml.parameters(yaml).stream()
                .map(ParameterValue::value)
                .filter(ParameterValue.Text.class::isInstance)
                .map(value -> ((ParameterValue.Text) value).value())
                .collect(Collectors.toSet());
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<CaseOffer> newestFirst(int limit) {
        return table.newestFirst(limit);
    }
}
