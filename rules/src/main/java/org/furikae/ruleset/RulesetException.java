package org.furikae.ruleset;

/** A rule set that cannot be read or compiled. The message is Japanese and says which file and how to mend it. */
public class RulesetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    public RulesetException(String message) {
        this(message, null);
    }

    public RulesetException(String message, Throwable cause) {
        this("", 0, message, cause);
    }

    /**
     * @param file path within the rule set; empty when it is not about one file
     * @param line from 1; 0 when it is not about one line
     */
    public RulesetException(String file, int line, String message, Throwable cause) {
        super(message, cause);
        this.file = file;
        this.line = line;
    }

    /** Path within the rule set; empty when it is not about one file. */
    public String file() {
        return file;
    }

    /** From 1; 0 when it is not about one line. */
    public int line() {
        return line;
    }
}
