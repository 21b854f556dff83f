package org.furikae.web.rest;

import java.util.Optional;
import java.util.stream.Stream;
import org.furikae.app.reconciliation.ReproductionException;
import org.furikae.web.access.TooLargeException;
import org.furikae.web.problem.Problem;
import org.furikae.web.problem.Refusal;

/** The problems of calls, and which of them a fault of the framework stands for. */
final class CallProblems {
    private static final int DEPTH = 20; // chains of causes may be circular

    private CallProblems() {}

    static Problem badField(String field, String how) {
        return new Problem("bad-field", 400, "送信内容に誤りがあります", how).with("field", field);
    }

    static Problem noBatch() {
        return new Problem("unknown-batch", 404, "該当する受付がありません", "受付番号を確認してください。受付の一覧は /api/v1/batches で取得できます。");
    }

    static Problem noClaim() {
        return new Problem("unknown-claim", 404, "該当するレセプトがありません", "レセプトIDを確認してください。受け付けていない、または行エラーになったレセプトは取得できません。");
    }

    static Problem notDecided() {
        return new Problem("not-decided", 404, "まだ判定されていません", "受付の状態（state）が DONE になってから、もう一度取得してください。");
    }

    static Problem notReproduced(ReproductionException.Reason reason) {
        return switch (reason) {
            case NO_DECISION ->
                new Problem("unknown-decision", 404, "該当する判定がありません", "判定の番号を /decisions の id で確認してください。");
            case DECIDED_BY_A_PERSON ->
                new Problem("decided-by-a-person", 409, "規則では再判定できません", "担当者が行った判定です。規則が行った判定の番号を指定してください。");
            case PRORATED_BY_A_RUN ->
                new Problem("prorated-by-a-run", 409, "規則では再判定できません", "按分処理の承認による判定です。その一つ前の、規則が行った判定の番号を指定してください。");
            case EXPLANATION_ARCHIVED ->
                new Problem(
                        "explanation-archived",
                        409,
                        "判定理由は保管ファイルにあります",
                        "この判定の判定理由はサーバーにないため、比べられません。/decisions の explanationFile にある保管ファイルを、システム管理者が ./furikae archive return で戻すと再判定できます。");
            case RULE_SET_MISSING ->
                new Problem("rule-set-missing", 409, "規則の組が保存されていません", "この判定に使われた規則の組がないため再判定できません。システム管理者に伝えてください。");
            case RULE_SET_REFUSED ->
                new Problem(
                        "rule-set-refused",
                        409,
                        "規則の組が今の検査を通りません",
                        "この判定に使われた規則の組は保存されていますが、今の検査を通らないため動かせません。サーバーのログにある検査の指摘をシステム管理者に確かめてもらってください。");
        };
    }

    static Problem notFinished() {
        return new Problem("not-finished", 409, "処理が終わっていません", "受付の状態（state）が DONE になってから、もう一度取得してください。");
    }

    static Problem failed(String failure) {
        return new Problem("batch-failed", 409, "この受付は失敗したため、結果がありません", failure);
    }

    /** What a status that the framework chose means to the caller. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> new Problem("bad-request", 400, "送信内容を読み取れません", "送信内容の形式を確認してください。利用できる呼び出しは /openapi にあります。");
            case 401 -> Problem.UNAUTHENTICATED;
            case 403 -> Problem.FORBIDDEN;
            case 404 -> Problem.UNKNOWN_ADDRESS;
            case 405 ->
                new Problem(
                        "method-not-allowed", 405, "このアドレスでは使えないメソッドです", "GET と POST のどちらを使うかを /openapi で確認してください。");
            case 406 ->
                new Problem(
                        "not-acceptable", 406, "求められた形式では返せません", "Accept ヘッダーに application/json を指定するか、指定を外してください。");
            case 413 -> new Problem("body-too-large", 413, "送信内容が大きすぎます", "表を複数のファイルに分けて、1つずつ送信してください。");
            case 415 ->
                new Problem("not-multipart", 415, "送信の形式が違います", "multipart/form-data で、file、kind、asOf の各部分を送信してください。");
            default -> Problem.FAULT;
        };
    }

    /** Whether a request broke off because it was too large, however the framework wrapped that. */
    static Optional<Problem> tooLarge(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .filter(TooLargeException.class::isInstance)
                .findFirst()
                .map(cause -> Refusal.tooLarge(((TooLargeException) cause).megabytes())
                        .problem());
    }
}
