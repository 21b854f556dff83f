package org.furikae.ruleset.fact;

/**
 * How candidates were looked up.
 *
 * @param byFiledKey whether they are the persons who bear the filed insurer, symbol and number; otherwise they come from the
 *     five items
 * @param filedKeyUnknown whether a filed number was looked for that nobody bears
 * @param zerosAside whether leading zeros had to be left aside to find the filed number
 */
public record Search(boolean byFiledKey, boolean filedKeyUnknown, boolean zerosAside) {}
