package org.furikae.app.proration;

/** Reasons that users give. */
final class Reasons {
    private static final int LENGTH = 1_000;

    private Reasons() {}

    /** @throws ProrationRefusedException when it is blank or too long */
    static String given(String reason) throws ProrationRefusedException {
        String text = checked(reason);
        if (text.isEmpty()) {
            throw new ProrationRefusedException(
                    ProrationRefusedException.Reason.NOT_POSSIBLE, "理由を入れてください。あとで確かめる人のために残します。");
        }
        return text;
    }

    /** @throws ProrationRefusedException when it is too long */
    static String checked(String reason) throws ProrationRefusedException {
        String text = reason.strip();
        if (text.length() > LENGTH) {
            throw new ProrationRefusedException(
                    ProrationRefusedException.Reason.NOT_POSSIBLE, "理由は" + LENGTH + "文字以内にしてください。");
        }
        return text;
    }
}
