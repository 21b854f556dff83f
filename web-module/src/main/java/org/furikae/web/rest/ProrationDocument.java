package org.furikae.web.rest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.proration.RunSummary;
import org.furikae.app.proration.RunTotals;
import org.furikae.app.proration.RunView;
import org.furikae.app.proration.Signature;

/** A proration run as other systems see it (formats.md 12). */
public record ProrationDocument(
        long id,
        String runId,
        String state,
        String treatmentMonth,
        boolean trial,
        boolean unconfirmed,
        List<ProrationMethodDocument> methods,
        String rulesetVersion,
        LocalDate knownAsOf,
        long claims,
        long amount,
        int pools,
        long shares,
        int insurers,
        long reversals,
        long reversed,
        long openClaims,
        long openAmount,
        List<ProrationMonthDocument> months,
        String draftedBy,
        Instant draftedAt,
        String approvedBy,
        Instant approvedAt,
        String approvalReason,
        boolean closed,
        Instant closedAt,
        URI replaces,
        URI replacedBy,
        URI self) {

    static ProrationDocument of(RunView view) {
        RunSummary run = view.summary();
        RunTotals totals = run.totals();
        Optional<Signature> approved = run.approved();
        return new ProrationDocument(
                run.number(),
                run.runId(),
                run.state().name(),
                run.treatmentMonth().map(Object::toString).orElse(null),
                run.trial(),
                run.unconfirmed(),
                view.methods().stream().map(ProrationMethodDocument::of).toList(),
                view.rulesetVersion(),
                view.knownAsOf(),
                totals.claims(),
                totals.amount().amount(),
                totals.pools(),
                totals.shares(),
                totals.insurers(),
                totals.reversals(),
                totals.reversed().amount(),
                view.openClaims(),
                view.openAmount().amount(),
                view.months().stream().map(ProrationMonthDocument::of).toList(),
                run.draftedBy(),
                run.draftedAt(),
                approved.map(Signature::userName).orElse(null),
                approved.map(Signature::at).orElse(null),
                approved.map(Signature::reason).orElse(null),
                run.closed().isPresent(),
                run.closed().map(Signature::at).orElse(null),
                run.replaces().map(ProrationDocument::address).orElse(null),
                run.replacedBy().map(ProrationDocument::address).orElse(null),
                address(run.number()));
    }

    /** Path of a run, with which {@code Location} answers. */
    static URI address(long run) {
        return URI.create("/api/v1/prorations/" + run);
    }
}
