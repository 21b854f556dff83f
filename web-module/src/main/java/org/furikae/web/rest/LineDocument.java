package org.furikae.web.rest;

import org.furikae.app.proration.LineRow;
import org.furikae.app.proration.RunSummary;

/** A claim of a run. */
public record LineDocument(String claimId, int pool, long amount, String outcome, String reversedBy) {
    static LineDocument of(LineRow line) {
        return new LineDocument(
                line.claimId(),
                line.pool(),
                line.amount().amount(),
                line.outcome().name(),
                line.reversedBy().map(RunSummary::runId).orElse(null));
    }
}
