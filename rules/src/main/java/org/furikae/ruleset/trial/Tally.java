package org.furikae.ruleset.trial;

/** Is told how far something is. */
@FunctionalInterface
public interface Tally {
    /**
     * @param done so far
     * @param total 0 when it cannot be told
     * @param at what comes next; empty when it has no name
     */
    void accept(long done, long total, String at);
}
