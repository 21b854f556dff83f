package org.furikae.ruleset;

/** A rule set that cannot be read or compiled. The message is Japanese and says which file and how to mend it. */
public class RulesetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RulesetException(String message) {
        super(message);
    }

    public RulesetException(String message, Throwable cause) {
        super(message, cause);
    }
}
