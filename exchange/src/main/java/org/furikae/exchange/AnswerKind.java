package org.furikae.exchange;

/** What an insurer answered about a registration (回答). */
public enum AnswerKind {
    /** The patient was insured, in the period that the answer states or that is registered. */
    IN_FORCE("資格あり"),
    /** Nobody was insured so: the registration is wrong. */
    NOT_INSURED("資格なし"),
    /** The registration is right, but is that of somebody else than the patient. */
    OTHER_PERSON("別人"),
    /** The insurer cannot tell. */
    UNKNOWN("不明");

    private final String label;

    AnswerKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
