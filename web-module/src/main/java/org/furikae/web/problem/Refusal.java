package org.furikae.web.problem;

import java.util.Optional;
import org.furikae.exchange.UnreadableFile;

/**
 * Why a file was not taken in, in words for people and for programs.
 *
 * @param status HTTP status
 * @param code see {@link Problem#code()}
 * @param detail what to do, in Japanese
 * @param firstBatchId the batch that took the same file before
 */
public record Refusal(int status, String code, String title, String detail, Optional<Long> firstBatchId) {
    /**
     * The file is larger than files that come over the network may be.
     *
     * @param megabytes MiB that one may have
     */
    public static Refusal tooLarge(int megabytes) {
        return new Refusal(
                413,
                "file-too-large",
                "ファイルが大きすぎます",
                "受け付けられるファイルは" + megabytes + "MBまでです。表を複数のファイルに分けて、1つずつ送信してください。",
                Optional.empty());
    }

    /** The same bytes were taken before. */
    public static Refusal duplicate(long firstBatchId) {
        return new Refusal(
                409,
                "duplicate-file",
                "同じ内容のファイルは受付済みです",
                "このファイルは受付番号 " + firstBatchId + " で受付済みです。結果はそちらで確認してください。内容を直した場合は、直した後のファイルか確認してください。",
                Optional.of(firstBatchId));
    }

    /** The file as a whole cannot be read. */
    public static Refusal unreadable(UnreadableFile file) {
        return switch (file.reason()) {
            case TOO_LARGE ->
                new Refusal(
                        file.reason().httpStatus(),
                        "file-too-large",
                        "ファイルが大きすぎます",
                        file.getMessage(),
                        Optional.empty());
            case UNSUPPORTED ->
                new Refusal(
                        file.reason().httpStatus(),
                        "file-type-not-supported",
                        "受け付けられない種類のファイルです",
                        file.getMessage(),
                        Optional.empty());
            case UNREADABLE ->
                new Refusal(
                        file.reason().httpStatus(),
                        "file-not-readable",
                        "ファイルを読み取れません",
                        file.getMessage(),
                        Optional.empty());
        };
    }

    public Problem problem() {
        return new Problem(code, status, title, detail);
    }
}
