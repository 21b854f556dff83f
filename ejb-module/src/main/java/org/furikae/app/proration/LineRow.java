package org.furikae.app.proration;

import java.util.Optional;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/**
 * A claim of a run.
 *
 * @param outcome of the decision in force now
 * @param reversedBy number of the approved run that took the claim back; empty while it is borne
 */
public record LineRow(String claimId, int pool, Yen amount, Outcome outcome, Optional<Long> reversedBy) {}
