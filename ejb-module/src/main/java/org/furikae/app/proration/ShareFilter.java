package org.furikae.app.proration;

import java.util.Optional;

/**
 * Which shares a list shows.
 *
 * @param pool of one pool; empty for all
 * @param insurer beginning of the insurer number; empty text for all
 * @param chargedOnly leaves out shares of 0 yen
 */
public record ShareFilter(Optional<Integer> pool, String insurer, boolean chargedOnly) {
    public static final ShareFilter ALL = new ShareFilter(Optional.empty(), "", false);
}
