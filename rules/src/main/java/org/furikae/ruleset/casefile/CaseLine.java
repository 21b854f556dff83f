package org.furikae.ruleset.casefile;

/**
 * A line of a case: one value.
 *
 * @param item which of several, from 0; 0 where there can be one only
 * @param field empty: the section is there, with everything as usual
 * @param value as people type it
 */
public record CaseLine(CaseSection section, int item, String field, String value) {}
