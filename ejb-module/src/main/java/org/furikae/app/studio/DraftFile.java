package org.furikae.app.studio;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of a draft.
 *
 * @param path such as {@code insurer/as-filed/rule.drl}
 * @param revision the last one that changed it; 0 when it is as the draft began
 */
public record DraftFile(String path, int revision, String text) {
    private static final Pattern NAME = Pattern.compile("^rule\\s+\"([^\"]+)\"", Pattern.MULTILINE);

    /** Name of the rule that the text holds, as far as it can be read. */
    public Optional<String> ruleName() {
        return Optional.of(NAME.matcher(text))
                .filter(found -> path.endsWith(".drl") && found.find())
                .map(found -> found.group(1));
    }
}
