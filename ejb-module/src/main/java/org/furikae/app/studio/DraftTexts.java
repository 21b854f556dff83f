package org.furikae.app.studio;

import java.util.Map;
import java.util.Optional;
import org.furikae.ruleset.RulesetException;

/** Reads what the texts of a draft say, and refuses in words when they cannot be read. */
final class DraftTexts {
    private DraftTexts() {}

    /** Something that fails when the text of the draft cannot be read. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws StudioRefusedException;
    }

    static <T> T readable(Reading<T> reading) throws StudioRefusedException {
        try {
            return reading.read();
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }

    /** The text of {@code ruleset.yaml}. */
    static String manifest(Map<String, DraftFile> files) throws StudioRefusedException {
        return Optional.ofNullable(files.get(RulePaths.MANIFEST))
                .orElseThrow(() -> StudioRefusedException.notPossible("下書きにruleset.yamlがありません。履歴から、ある版に戻してください。"))
                .text();
    }
}
