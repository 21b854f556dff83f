package org.furikae.app.studio;

import java.io.Serializable;

/**
 * A line of a case as somebody typed it.
 *
 * @param section name of a section, such as {@code CLAIM}
 * @param item which of several, from 0
 * @param field empty: the section is there, with everything as usual
 */
public record TypedLine(String section, int item, String field, String value) implements Serializable {
    private static final long serialVersionUID = 1L;
}
