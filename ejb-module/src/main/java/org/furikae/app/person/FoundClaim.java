package org.furikae.app.person;

import java.time.YearMonth;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/** A claim that the decision in force gives to a person. */
public record FoundClaim(String claimId, YearMonth treatmentMonth, Outcome outcome, Yen insurerAmount) {}
