package org.furikae.ruleset.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.furikae.claim.Yen;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Outcome;

/** Where rules put down what they conclude about the one claim of their session. */
public final class Conclusions {
    private final IntSupplier ruleAtWork;
    private final Set<FilingKind> filingKinds = EnumSet.noneOf(FilingKind.class);
    private final List<String> findings = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Candidate> persons = new ArrayList<>();
    private Optional<Proposal> decided = Optional.empty();
    private Optional<Yen> copayDifference = Optional.empty();

    /** @param ruleAtWork the order of the rule that is firing */
    public Conclusions(IntSupplier ruleAtWork) {
        this.ruleAtWork = ruleAtWork;
    }

    /** The claim shows signs of this filing kind; the first of them in the order of {@link FilingKind} holds. */
    public void filedAs(FilingKind kind) {
        filingKinds.add(kind);
    }

    /** Something to know beside the outcome, as a Japanese sentence. */
    public void finding(String sentence) {
        if (!findings.contains(sentence)) {
            findings.add(sentence);
        }
    }

    /** The candidate is the person of the claim. Two different ones leave the claim without a person. */
    public void person(Candidate candidate) {
        if (!persons.contains(candidate)) {
            persons.add(candidate);
        }
    }

    /** Proposes to decide the claim so. */
    public void propose(Outcome outcome, ConfirmationCode confirmation, BillTo billTo, String sentence) {
        proposals.add(new Proposal(ruleAtWork.getAsInt(), outcome, Optional.of(confirmation), billTo, sentence));
    }

    /** What no rule proposes: a person must look. */
    public void proposeWithoutRule(String sentence) {
        proposals.add(Proposal.reviewWithoutRule(sentence));
    }

    /** The proposal is the decision. */
    public void decide(Proposal proposal) {
        decided = Optional.of(proposal);
    }

    /** Replaces the decision: what is beside the outcome forbids it. */
    public void decideInstead(Outcome outcome, ConfirmationCode confirmation, String sentence) {
        decide(new Proposal(ruleAtWork.getAsInt(), outcome, Optional.of(confirmation), BillTo.NOBODY, sentence));
    }

    /** What the patient should have paid more than they did; the insurer settles it with the patient. */
    public void copayDifference(Yen difference) {
        copayDifference = Optional.of(difference);
    }

    public Set<FilingKind> filingKinds() {
        return filingKinds;
    }

    public List<String> findings() {
        return findings;
    }

    public List<Proposal> proposals() {
        return proposals;
    }

    /** The person of the claim, when rules found exactly one. */
    public Optional<Candidate> foundPerson() {
        return persons.size() == 1 ? Optional.of(persons.get(0)) : Optional.empty();
    }

    public Optional<Proposal> decided() {
        return decided;
    }

    /** Empty when no rule found one to settle. */
    public Optional<Yen> copayDifference() {
        return copayDifference;
    }
}
