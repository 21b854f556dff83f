package org.furikae.app.access;

import jakarta.ejb.ApplicationException;

/** An account cannot be created or changed as asked. The message says in Japanese why, and how to mend it. */
@ApplicationException(rollback = true)
public class AccountException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public AccountException(Reason reason) {
        super(reason.label());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. {@link #label()} is the Japanese sentence. */
    public enum Reason {
        NAME_NOT_ALLOWED("ユーザー名は半角英数字と . - _ の64文字以内にしてください。"),
        NAME_TAKEN("このユーザー名は使われています。別の名前にしてください。"),
        NO_ACCOUNT("このユーザーはありません。一覧から開き直してください。"),
        NO_ROLE("役割を1つ以上選んでください。"),
        SYSTEM_ROLE_ALONE("「連携システム」は人の役割と一緒には付けられません。連携用のユーザーを別に登録してください。"),
        CHANGED_MEANWHILE("表示した後に、ほかの操作でこのユーザーが変更されました。画面を開き直し、内容を確かめてからやり直してください。"),
        OWN_ACCOUNT("自分自身にはできない操作です。ほかのシステム管理者に頼んでください。"),
        LAST_ADMINISTRATOR("有効なシステム管理者がいなくなるため、変更できません。先に別の管理者を登録してください。"),
        SYSTEM_ROLE_WITHOUT_SECOND_FACTOR("連携システムは画面を使わないため、二要素認証を求められません。"),
        PASSWORD_TOO_SHORT("パスワードは12文字以上にしてください。"),
        PASSWORD_TOO_LONG("パスワードは200文字以内にしてください。"),
        PASSWORD_WITH_NAME("パスワードにユーザー名を含めないでください。"),
        PASSWORD_COMMON("よく使われる、推測されやすいパスワードです。別の言葉を組み合わせてください。"),
        PASSWORD_USED_BEFORE("今のパスワードと、その前のパスワードは使えません。新しいパスワードにしてください。"),
        CURRENT_PASSWORD_WRONG("今のパスワードが違います。入力し直してください。"),
        CODE_WRONG("確認コードが違います。端末の時刻が合っているか確かめ、新しく表示されたコードを入力してください。"),
        LOCKED("続けて間違えたため、しばらく使えません。時間をおくか、システム管理者に解除を頼んでください。"),
        SECOND_FACTOR_REQUIRED("役割が二要素認証を求めているので、解除はできません。端末を替えるときは「別の端末に変える」を使ってください。"),
        NO_SECOND_FACTOR("二要素認証は設定されていません。画面を開き直してください。"),
        NO_KEY("二要素認証の鍵を置くデータフォルダーが使えません。システム管理者は FURIKAE_DATA と、その中の secrets を確かめてください。");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
