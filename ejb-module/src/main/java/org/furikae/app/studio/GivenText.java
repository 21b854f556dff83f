package org.furikae.app.studio;

/** What users give in words. */
final class GivenText {
    private static final int REASON_LENGTH = 1_000;
    private static final int TITLE_LENGTH = 200;

    private GivenText() {}

    static String reason(String given) throws StudioRefusedException {
        return text(given, REASON_LENGTH, "理由を入れてください。あとで確かめる人のために残します。", "理由");
    }

    static String title(String given) throws StudioRefusedException {
        return text(given, TITLE_LENGTH, "下書きの名前を入れてください。例: 再照会の期限を4か月に", "下書きの名前");
    }

    private static String text(String given, int longest, String missing, String what) throws StudioRefusedException {
        String text = given.strip();
        if (text.isEmpty()) {
            throw StudioRefusedException.notPossible(missing);
        }
        if (text.length() > longest) {
            throw StudioRefusedException.notPossible(what + "は" + longest + "文字以内にしてください。");
        }
        return text;
    }
}
