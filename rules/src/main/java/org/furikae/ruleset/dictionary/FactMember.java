package org.furikae.ruleset.dictionary;

/**
 * Something that a rule may ask of a fact, or do to it.
 *
 * @param name as a rule writes it; {@code new} for a constructor
 * @param signature with the types and names of parameters; the bare name when there are none
 * @param field whether a condition can name it like a field, without brackets
 * @param type of what it gives, without packages; {@code void} when it gives nothing
 */
public record FactMember(String name, String signature, boolean field, String type, String japanese, String english) {}
