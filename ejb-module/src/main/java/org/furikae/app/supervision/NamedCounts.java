package org.furikae.app.supervision;

/**
 * An institution, or an insurer as filed.
 *
 * @param code institution code or insurer number
 * @param name empty when it is not known
 */
public record NamedCounts(String code, String name, OutcomeCounts counts) {}
