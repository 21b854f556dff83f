package org.furikae.app.proration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a run as people and other systems write it. */
public final class RunNumber {
    private static final Pattern WRITTEN = Pattern.compile("(?:P-)?([0-9]{1,18})");

    private RunNumber() {}

    /** Reads {@code 12} and {@code P-12}; empty when the text is neither. */
    public static Optional<Long> of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}
