package org.furikae.app.proration;

import java.util.Optional;

/**
 * Which claims of a run a list shows.
 *
 * @param pool of one pool; empty for all
 * @param claimId beginning of the claim id; empty text for all
 */
public record LineFilter(Optional<Integer> pool, String claimId) {
    public static final LineFilter ALL = new LineFilter(Optional.empty(), "");
}
