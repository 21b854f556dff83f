package org.furikae.app.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that are tried first. Digits and signs around and between the words of the list do not help, nor does saying a word
 * twice: {@code Password-2026!} is {@code password}.
 */
final class CommonPasswords {
    private static final String RESOURCE = "common-passwords.txt";
    private static final int FEWEST_CHARACTERS = 5;

    private final Set<String> words;

    private CommonPasswords(Set<String> words) {
        this.words = words;
    }

    static CommonPasswords shipped() {
        try (InputStream in = CommonPasswords.class.getResourceAsStream(RESOURCE)) {
            return new CommonPasswords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param password in lower case */
    boolean contains(String password) {
        String letters = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^\\p{L}]", "");
        return password.chars().distinct().count() < FEWEST_CHARACTERS
                || isMadeOfWords(password)
                || isMadeOfWords(password.replaceAll("[^\\p{L}]", ""))
                || isMadeOfWords(letters);
    }

    /** Whether nothing is left but words of the list, one after the other. */
    private boolean isMadeOfWords(String text) {
        boolean[] reachable = new boolean[text.length() + 1];
        reachable[0] = true;
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end && !reachable[end]; start++) {
                reachable[end] = reachable[start] && words.contains(text.substring(start, end));
            }
        }
        return !text.isEmpty() && reachable[text.length()];
    }
}
