package org.furikae.app.intake;

/** Where a batch stands (formats.md 12). */
public enum BatchState {
    RECEIVED,
    READING,
    DECIDING,
    DONE,
    FAILED;

    public boolean isFinished() {
        return this == DONE || this == FAILED;
    }
}
