package org.furikae.ruleset.dictionary;

import java.util.List;

/**
 * A type that rules may name.
 *
 * @param qualifiedName as an import has it
 * @param name without package, as a rule writes it
 * @param fact whether conditions can be put on it
 * @param constants of an enum; empty for other types
 */
public record FactType(
        String qualifiedName,
        String name,
        boolean fact,
        String japanese,
        String english,
        List<FactMember> members,
        List<FactConstant> constants) {
    public FactType {
        members = List.copyOf(members);
        constants = List.copyOf(constants);
    }
}
