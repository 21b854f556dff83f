package org.furikae.app.review;

import jakarta.ejb.ApplicationException;

/** A case cannot be worked on as asked; nothing was changed. The message says in Japanese how to mend it. */
@ApplicationException(rollback = true)
public class CaseRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of refusal, for those who answer with a status. */
    public enum Reason {
        /** There is no such case, claim or question. */
        NOT_FOUND,
        /** What was asked for cannot be done with the data as they are. */
        NOT_POSSIBLE,
        /** Somebody or something changed it meanwhile: look again. */
        CHANGED_MEANWHILE,
        /** Another person must do it. */
        ANOTHER_PERSON
    }

    private final Reason reason;

    public CaseRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static CaseRefusedException notPossible(String message) {
        return new CaseRefusedException(Reason.NOT_POSSIBLE, message);
    }

    static CaseRefusedException noCase() {
        return new CaseRefusedException(Reason.NOT_FOUND, "この案件はもう待ち行列にありません。「次の案件」で続けてください。");
    }

    static CaseRefusedException changed() {
        return new CaseRefusedException(Reason.CHANGED_MEANWHILE, "この案件は、開いた後にほかの人か新しい資格によって変わりました。開き直して、内容を確かめてください。");
    }
}
