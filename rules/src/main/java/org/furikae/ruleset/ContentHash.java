package org.furikae.ruleset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** Short SHA-256 of texts: enough to tell versions apart, short enough to read out. */
final class ContentHash {
    private static final int HEX_DIGITS = 12;

    private ContentHash() {}

    static String of(String text) {
        return hex(digest(text));
    }

    /** Of texts by path; the order in which they were read changes nothing. */
    static String of(SortedMap<String, String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach((path, text) -> all.append(HexFormat.of().formatHex(digest(path)))
                .append(HexFormat.of().formatHex(digest(text))));
        return hex(digest(all.toString()));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
