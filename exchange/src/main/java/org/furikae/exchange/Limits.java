package org.furikae.exchange;

/**
 * How large a file may be. A workbook is a zip, so both what lies on disk and what it inflates to are bounded.
 *
 * @param fileBytes bytes of the file
 * @param entries files inside a workbook
 * @param inflatedBytes bytes of all files inside a workbook, counted while they are inflated
 * @param inflationRatio inflated bytes per stored byte of a file inside, looked at from {@code ratioGraceBytes} on
 * @param ratioGraceBytes inflated bytes below which any ratio is fine
 */
public record Limits(long fileBytes, int entries, long inflatedBytes, int inflationRatio, long ratioGraceBytes) {
    private static final long MEBIBYTE = 1L << 20;

    /** The size in MiB of files that come over the network, where nobody chose another. */
    public static final int UPLOAD_MEGABYTES = 50;

    /** For files that come over the network: 50 MB, 1,000 entries, 1 GiB inflated, 100 times. */
    public static final Limits UPLOAD = upload(UPLOAD_MEGABYTES);

    /** For files on the user's own machine, where registers of millions of rows are read: 8 GiB, 64 GiB inflated. */
    public static final Limits LOCAL = new Limits(8_192 * MEBIBYTE, 1_000, 65_536 * MEBIBYTE, 100, 10 * MEBIBYTE);

    /**
     * For files that come over the network. A workbook of 100,000 claims inflates to seven times its size; 1 GiB is allowed, and
     * twenty times the size where that is more.
     *
     * @param megabytes MiB of the file, at least 1
     */
    public static Limits upload(int megabytes) {
        return new Limits(megabytes * MEBIBYTE, 1_000, Math.max(1_024, 20L * megabytes) * MEBIBYTE, 100, 10 * MEBIBYTE);
    }
}
