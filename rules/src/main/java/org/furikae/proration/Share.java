package org.furikae.proration;

import org.furikae.claim.Yen;

/** What one insurer of a pool bears, 0 or more. */
public record Share(Member member, Yen amount) {}
