package org.furikae.app.studio;

/**
 * What a line of a case can say.
 *
 * @param section name of a section, such as {@code CLAIM}
 * @param several whether a case can have more than one of the section
 * @param kind name of what values look like, such as {@code DATE}
 */
public record CaseField(String section, boolean several, String field, String kind, String japanese, String english) {
    /** {@code CLAIM/patient.kana}. */
    public String key() {
        return section + "/" + field;
    }
}
