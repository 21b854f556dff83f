package org.furikae.app.review;

import java.time.Instant;

/** What somebody did to a case. */
public record CaseEvent(Instant at, String userName, Kind kind, String text) {
    /** What was done. */
    public enum Kind {
        NOTE,
        TAKEN,
        RELEASED,
        HANDED_OVER,
        SET_ASIDE,
        DECIDED,
        PROPOSED,
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        FIRST_LOOK,
        SECOND_LOOK,
        REMINDED,
        ANSWERED,
        ANSWER_CORRECTED,
        ANSWER_WITHDRAWN,
        ASKED_AGAIN
    }

    /** Without the text, which may be about a person. */
    @Override
    public String toString() {
        return "CaseEvent[" + kind + " " + userName + "]";
    }
}
