package org.furikae.web.rules;

import java.io.Serializable;
import org.furikae.app.studio.TypedParameter;

/** A row of parameters while somebody edits it. */
public class ParameterLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String from;
    private String until;
    private String kind;
    private String value;
    private String source;
    private String fault = "";

    ParameterLine(TypedParameter row) {
        name = row.name();
        from = row.from();
        until = row.until();
        kind = row.kind();
        value = row.value();
        source = row.source();
    }

    TypedParameter typed() {
        return new TypedParameter(name, from, until, kind, value, source);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = text(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = text(until);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = text(kind);
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = text(value);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = text(source);
    }

    /** What is wrong with it; empty when nothing. */
    public String getFault() {
        return fault;
    }

    void setFault(String fault) {
        this.fault = fault;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
