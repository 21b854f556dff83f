package org.furikae.ruleset;

import java.util.regex.Pattern;

/** The names that Drools gives to the classes that it makes of rules. A class of another name is an author's. */
public final class GeneratedClass {
    private static final String HASH = "[0-9A-F]{32}";
    private static final String PACKAGE = "org\\.furikae\\.rulebook\\.";
    private static final Pattern LAMBDA =
            Pattern.compile(PACKAGE + "P[0-9A-F]{2}\\.Lambda(Predicate|Consequence|Extractor)" + HASH);
    private static final Pattern MODEL = Pattern.compile(PACKAGE + "Rules" + HASH);
    private static final Pattern METHODS = Pattern.compile(PACKAGE + "Rules" + HASH + "RuleMethods\\d+");
    private static final Pattern METADATA =
            Pattern.compile(PACKAGE + "DomainClassesMetadata" + HASH + "(\\$\\w+_Metadata)?");
    private static final Pattern PROJECT = Pattern.compile("org\\.drools\\.project\\.model\\.ProjectModel\\w*");

    private GeneratedClass() {}

    /** What a condition, a consequence or a binding of a rule became. */
    public static boolean isLambda(String name) {
        return LAMBDA.matcher(name).matches();
    }

    /** The list of rules. */
    public static boolean isModel(String name) {
        return MODEL.matcher(name).matches();
    }

    /** What only the engine's own code is in, and how rules hang together. */
    public static boolean isFrame(String name) {
        return isModel(name)
                || METHODS.matcher(name).matches()
                || METADATA.matcher(name).matches();
    }

    /** Names the module for the engine's repository, which is not used: it is never loaded. */
    public static boolean isNeverLoaded(String name) {
        return PROJECT.matcher(name).matches();
    }
}
