package org.furikae.ruleset.gate;

import java.util.Set;

/** The methods and fields that Drools gives to the class of a condition or consequence. */
final class EngineMethods {
    private static final Set<String> OF_LAMBDA =
            Set.of("<init>", "<clinit>", "values", "valueOf", "getExpressionHash", "predicateInformation");
    private static final Set<String> AUTHORS = Set.of("test", "execute", "apply");
    private static final Set<String> FIELDS = Set.of("INSTANCE", "EXPRESSION_HASH", "ENUM$VALUES");

    private EngineMethods() {}

    /** Written by Drools whatever the author wrote. */
    static boolean isOfLambda(String method) {
        return OF_LAMBDA.contains(method);
    }

    /** What holds the author's condition, consequence or binding. */
    static boolean isAuthors(String method) {
        return AUTHORS.contains(method);
    }

    static boolean isField(String field) {
        return FIELDS.contains(field);
    }
}
