package org.furikae.batch;

/** How a call ended (formats.md 11). */
enum ExitStatus {
    ALL_DONE(0),
    SOME_ROWS_REJECTED(1),
    WRONG_CALL(2),
    FAULT(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
