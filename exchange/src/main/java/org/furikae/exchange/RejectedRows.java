package org.furikae.exchange;

/** Names shared by what hands rejected rows back and what reads them again. */
final class RejectedRows {
    /** The column in which a rejected row says why; reading ignores it. */
    static final String REASON_HEADER = "エラー理由";

    private RejectedRows() {}
}
