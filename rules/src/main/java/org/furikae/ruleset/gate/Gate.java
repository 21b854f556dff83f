package org.furikae.ruleset.gate;

/**
 * What a rule set must pass before it may be tried out or released (docs/rules.md). The code is stable: the command line, the
 * page and the audit trail show it.
 */
public enum Gate {
    /** {@code ruleset.yaml} or the folder cannot be read. */
    FILES("files"),
    /** A file too long, too many rules, or nested too deeply. */
    SIZE("size"),
    /** {@code \}{@code u0041}: a letter that does not look like what it is. */
    UNICODE_ESCAPE("grammar.unicode-escape"),
    /** Not DRL at all. */
    SYNTAX("grammar.syntax"),
    /** Another package than ours. */
    PACKAGE("grammar.package"),
    /** An import of something that is no fact. */
    IMPORT("grammar.import"),
    FUNCTION("grammar.function"),
    GLOBAL("grammar.global"),
    DECLARE("grammar.declare"),
    QUERY("grammar.query"),
    EVAL("grammar.eval"),
    /** {@code from} over anything but a list of a fact. */
    FROM("grammar.from"),
    ENTRY_POINT("grammar.entry-point"),
    ACCUMULATE("grammar.accumulate"),
    /** A pattern over something that is no fact. */
    PATTERN("grammar.pattern"),
    /** salience, dialect, timer and everything else between the rule's name and {@code when}. */
    ATTRIBUTE("grammar.attribute"),
    /** An annotation that is not ours. */
    ANNOTATION("grammar.annotation"),
    /** {@code drools.} or {@code kcontext}: the engine itself. */
    ENGINE("grammar.engine"),
    /** Reason, source or months are missing, or a name is there twice. */
    METADATA("metadata"),
    /** Does not compile. */
    COMPILE("compile"),
    /** Touches a method, field or type that rules may not. */
    MEMBER("bytecode.member"),
    /** Makes a class, a lambda or a method of its own. */
    CLASS("bytecode.class"),
    /** Jumps back: a loop. */
    LOOP("bytecode.loop"),
    /** Writes a field, locks or catches. */
    STATE("bytecode.state"),
    /** The class loader finds something that it does not give to rules. */
    LOADER("loader"),
    /** Did not end in time. */
    TIME("trial.time"),
    /** Took more memory than it may. */
    MEMORY("trial.memory"),
    /** Fired more often than any sensible rule. */
    FIRINGS("trial.firings"),
    /** Said more than a trial says, or something else. */
    OUTPUT("trial.output"),
    /** The trial's process ended by itself. */
    DIED("trial.died");

    private final String code;

    Gate(String code) {
        this.code = code;
    }

    /** Stable name, such as {@code grammar.import}. */
    public String code() {
        return code;
    }
}
