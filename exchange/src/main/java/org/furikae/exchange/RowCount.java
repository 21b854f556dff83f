package org.furikae.exchange;

/** Rows read so far; blank rows do not count. */
public record RowCount(long accepted, long rejected) {
    public static final RowCount NONE = new RowCount(0, 0);

    /** Accepted plus rejected, always. */
    public long read() {
        return accepted + rejected;
    }

    public RowCount plus(RowCount other) {
        return new RowCount(accepted + other.accepted, rejected + other.rejected);
    }
}
