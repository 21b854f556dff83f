package org.furikae.web.problem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went wrong with a call, as a problem document (RFC 9457).
 *
 * @param code last part of the {@code type}, stable for programs to compare
 * @param status HTTP status
 * @param title what kind of problem it is, the same for each of its kind
 * @param detail what happened this time and how to mend it, in Japanese
 * @param members further members of the document
 */
public record Problem(String code, int status, String title, String detail, Map<String, String> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static final Problem UNAUTHENTICATED = new Problem(
            "unauthenticated",
            401,
            "認証が必要です",
            "連携用アカウントのユーザー名とパスワードを HTTP Basic 認証（UTF-8）で送信してください。アカウントが有効かどうかはシステム管理者に確認してください。");
    public static final Problem FORBIDDEN =
            new Problem("forbidden", 403, "権限がありません", "このアカウントには連携用の権限（integration）がありません。システム管理者に権限の付与を依頼してください。");
    public static final Problem UNKNOWN_ADDRESS =
            new Problem("unknown-address", 404, "該当する呼び出しがありません", "アドレスを確認してください。利用できる呼び出しの一覧は /openapi にあります。");
    public static final Problem CROSS_SITE =
            new Problem("cross-site", 403, "他のサイトからの送信です", "他のサイトの画面からの送信は受け付けません。連携プログラムから直接呼び出してください。");
    public static final Problem FAULT =
            new Problem("fault", 500, "システム内部で障害が発生しました", "しばらくしてからもう一度送信してください。続く場合は、発生時刻をシステム管理者に知らせてください。");

    public Problem {
        members = Map.copyOf(members);
    }

    public Problem(String code, int status, String title, String detail) {
        this(code, status, title, detail, Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(code, status, title, detail, more);
    }

    public String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "urn:furikae:problem:" + code)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        members.forEach(json::add);
        return json.build().toString();
    }
}
