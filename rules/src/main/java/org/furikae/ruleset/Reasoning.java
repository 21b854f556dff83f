package org.furikae.ruleset;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.claim.Claim;
import org.furikae.decision.Decision;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Submission;
import org.furikae.identity.KanjiVariants;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.registration.FiledKey;
import org.furikae.ruleset.fact.Candidate;
import org.furikae.ruleset.fact.Closing;
import org.furikae.ruleset.fact.Conclusions;
import org.furikae.ruleset.fact.Coverage;
import org.furikae.ruleset.fact.CoverageFinder;
import org.furikae.ruleset.fact.FiledAs;
import org.furikae.ruleset.fact.FiledClaim;
import org.furikae.ruleset.fact.NoFilingSign;
import org.furikae.ruleset.fact.Parameters;
import org.furikae.ruleset.fact.Person;
import org.furikae.ruleset.fact.Proposal;
import org.kie.api.runtime.KieSession;

/**
 * The way of one claim through a session of its own. Facts enter stage by stage, so that a rule fires only when what it looks
 * at is known: the claim as filed; the candidates; the person; what is in force; the proposals; the bill. Once a rule has
 * proposed something, later stages up to the pick are left out, as an earlier rule goes first anyway.
 */
final class Reasoning {
    private static final String BY_FILED_NUMBER = "kindsFoundByFiledNumber";
    private static final String ELDERLY_AGE = "elderlyAge";

    private final KieSession session;
    private final Submission submission;
    private final Claim claim;
    private final InsurerDirectory insurers;
    private final KanjiVariants variants;
    private final LocalDate knownAsOf;
    private final Parameters parameters;
    private final FiringLog log;
    private final Conclusions conclusions;

    Reasoning(
            KieSession session,
            Map<String, RuleInfo> rules,
            Optional<String> leftOut,
            Parameters parameters,
            Submission submission,
            InsurerDirectory insurers,
            KanjiVariants variants,
            LocalDate knownAsOf) {
        this.variants = variants;
        this.session = session;
        this.submission = submission;
        this.claim = submission.claim();
        this.insurers = insurers;
        this.knownAsOf = knownAsOf;
        this.parameters = parameters;
        this.log = new FiringLog(rules, claim.treatmentMonth(), leftOut);
        this.conclusions = new Conclusions(log::currentOrder);
    }

    Decision decide(Candidates register, String rulesetVersion) {
        know(conclusions, parameters, new FiledClaim(submission, insurers, knownAsOf));
        if (conclusions.filingKinds().isEmpty()) {
            know(new NoFilingSign());
        }
        FilingKind kind = filingKind();
        know(new FiledAs(kind));
        FiledKey filedKey = new FiledKey(claim, insurers);
        CandidateSearch search = new CandidateSearch(
                submission, register, insurers, filedKey, variants, parameters.lists(BY_FILED_NUMBER, kind.name()));
        Optional<Candidate> person = Optional.empty();
        Optional<Coverage> coverage = Optional.empty();
        boolean accepted = false;
        if (undecided()) {
            insert(search.search());
            search.candidates().forEach(session::insert);
            fire();
            person = conclusions.foundPerson();
            if (undecided()) {
                know(new Person(person, search.search().byFiledKey()));
            }
            coverage = person.map(found ->
                    new CoverageFinder(claim, found, filedKey, insurers, parameters.number(ELDERLY_AGE)).coverage());
            if (undecided() && coverage.isPresent()) {
                accepted = true;
                know(coverage.get());
            }
        }
        conclusions.proposals().forEach(session::insert);
        know(new Closing());
        Bill bill = bill(coverage);
        know(bill.asFact());
        if (!bill.isFor(decided())) {
            bill = bill(coverage);
        }
        return new DecisionText(submission, insurers, kind, search, person, accepted, conclusions)
                .decision(decided(), bill, log, rulesetVersion, knownAsOf);
    }

    /** The rules that proposed something, in the order in which they did, and what. */
    List<Traced.Proposed> proposed() {
        return conclusions.proposals().stream()
                .filter(proposal -> !Traced.withoutRule(proposal))
                .map(proposal -> new Traced.Proposed(log.nameOf(proposal.order()), proposal.outcome()))
                .toList();
    }

    /** Whether a rule, and not the lack of one, decided. */
    boolean decidedByRule() {
        return conclusions
                .decided()
                .filter(proposal -> !Traced.withoutRule(proposal))
                .isPresent();
    }

    /** Without any kind nothing about the filed number can be trusted, and a person must look. */
    private FilingKind filingKind() {
        Set<FilingKind> kinds = conclusions.filingKinds();
        if (kinds.isEmpty()) {
            conclusions.proposeWithoutRule("規則の組が請求の種類を判断しなかったため、担当者が確認します。");
            return FilingKind.UNLISTED;
        }
        return kinds.iterator().next();
    }

    private Bill bill(Optional<Coverage> coverage) {
        return new Bill(claim, decided(), coverage, insurers, parameters);
    }

    /** Without any decision a person must look: no claim is left out because a rule set picks nothing. */
    private Proposal decided() {
        return conclusions.decided().orElseGet(() -> Proposal.reviewWithoutRule("規則の組が判定を選ばなかったため、担当者が確認します。"));
    }

    private boolean undecided() {
        return conclusions.proposals().isEmpty();
    }

    private void know(Object... facts) {
        insert(facts);
        fire();
    }

    private void insert(Object... facts) {
        List.of(facts).forEach(session::insert);
    }

    private void fire() {
        log.fire(session);
    }
}
