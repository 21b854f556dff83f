package org.furikae.web.rest;

import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.web.problem.Problem;

/** The problems of calls about proration runs. */
final class ProrationProblems {
    private ProrationProblems() {}

    static Problem noRun() {
        return new Problem(
                "unknown-proration", 404, "該当する按分処理がありません", "按分処理の番号（12 または P-12 の形）を確認してください。削除された下書きは取得できません。");
    }

    /** Only the sums of a replaced draft are left. */
    static Problem replaced(long by) {
        return new Problem(
                        "proration-replaced",
                        409,
                        "この下書きは計算し直されました",
                        "合計だけが残っています。按分結果と按分明細は、replacedBy の新しい下書きから取得してください。")
                .with("replacedBy", ProrationDocument.address(by).toString());
    }

    static Problem refused(ProrationRefusedException refusal) {
        String how = refusal.getMessage();
        return switch (refusal.reason()) {
            case NOT_FOUND -> new Problem("unknown-proration", 404, "該当する按分処理がありません", how);
            case NOT_POSSIBLE -> notPossible(how);
            case CHANGED_MEANWHILE -> new Problem("proration-changed", 409, "ほかの処理により状態が変わりました", how);
            case ANOTHER_PERSON -> new Problem("another-person", 403, "ほかの担当者による処理が必要です", how);
        };
    }

    /** Where nothing is asked for by its address, what is missing is something that the call names. */
    static Problem notDrafted(ProrationRefusedException refusal) {
        return refusal.reason() == ProrationRefusedException.Reason.NOT_FOUND
                ? notPossible(refusal.getMessage())
                : refused(refusal);
    }

    private static Problem notPossible(String how) {
        return new Problem("proration-not-possible", 422, "按分処理を作れません", how);
    }

    static Problem notJson() {
        return new Problem(
                "not-json",
                415,
                "送信の形式が違います",
                "Content-Type を application/json にして、JSON のオブジェクト（指定がなければ {}）を送信してください。");
    }

    static Problem notReadable() {
        return new Problem(
                "bad-json",
                400,
                "JSON を読み取れません",
                "UTF-8 の JSON のオブジェクトを1つだけ、同じ項目を繰り返さずに送信してください。指定がなければ {} を送信してください。");
    }

    static Problem tooLarge(int bytes) {
        return new Problem(
                "body-too-large",
                413,
                "送信内容が大きすぎます",
                "送信できるのは" + bytes + "バイトまでです。treatmentMonth、method、asOf だけを送信してください。");
    }

    /** Beginning of an insurer number. */
    static String checkedInsurer(String text) {
        if (!text.matches("[0-9]{0,8}")) {
            throw new ProblemException(CallProblems.badField("insurer", "insurer には保険者番号かその先頭の数字を、8桁以内で指定してください。"));
        }
        return text;
    }
}
