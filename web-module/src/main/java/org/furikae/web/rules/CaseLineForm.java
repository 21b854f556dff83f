package org.furikae.web.rules;

import java.io.Serializable;
import org.furikae.app.studio.TypedLine;

/** A line of a case while somebody edits it. */
public class CaseLineForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String section;
    private final int item;
    private final boolean parameter;
    private String field;
    private String value;

    CaseLineForm(TypedLine line) {
        section = line.section();
        item = line.item();
        field = line.field();
        value = line.value();
        parameter = section.equals("PARAMETER");
    }

    TypedLine typed() {
        return new TypedLine(section, item, field, value);
    }

    public String getSection() {
        return section;
    }

    /** Which of several, from 0. */
    public int getItem() {
        return item;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field == null ? "" : field.strip();
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value == null ? "" : value;
    }

    /** Whether its field is the name of a parameter, which its author types. */
    public boolean isParameter() {
        return parameter;
    }
}
