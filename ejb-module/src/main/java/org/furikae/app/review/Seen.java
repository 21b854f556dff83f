package org.furikae.app.review;

import java.io.Serializable;

/**
 * What somebody saw who decides a case; it must still be so when the decision is stored.
 *
 * @param version of the case
 * @param decisionNumber of the decision in force
 * @param rulesContent hash of what the rules say
 */
public record Seen(int version, long decisionNumber, String rulesContent) implements Serializable {}
