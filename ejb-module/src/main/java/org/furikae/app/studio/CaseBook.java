package org.furikae.app.studio;

import java.util.List;

/**
 * The cases of a rule of a draft.
 *
 * @param draftRevision of the draft
 * @param fileRevision of the file with the cases: whoever saves says with which one they began
 * @param rule the rule's name
 * @param obstacle why the cases cannot be edited as a table, in Japanese; empty when they can
 */
public record CaseBook(
        int draftRevision,
        int fileRevision,
        String phase,
        String slug,
        String rule,
        List<TypedCase> cases,
        String obstacle) {
    public CaseBook {
        cases = List.copyOf(cases);
    }

    /** {@code insurer/as-filed}. */
    public String key() {
        return phase + "/" + slug;
    }
}
