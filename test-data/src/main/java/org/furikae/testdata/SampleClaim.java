package org.furikae.testdata;

import java.util.Optional;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;

/** A claim of the sample with the statement that belongs to it, if any, and what is true about it. */
public record SampleClaim(Claim claim, Optional<Attestation> attestation, Truth truth) {}
