package org.furikae.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes that stand in for a lost device, each once. */
@ApplicationScoped
class RecoveryCodes {
    private static final int CODES = 10;
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    /** 32 letters and digits that do not look alike: 80 bits of chance in a code. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Secrets secrets;

    /** Ten new ones, such as {@code k7pd-9w2m-xq4n-ab3t}. */
    List<String> make() {
        return Stream.generate(this::code).distinct().limit(CODES).toList();
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What is stored of a code, however it was typed. */
    String hash(String code, String userName) throws AccountException {
        return secrets.hash(OneTimeCodes.normalised(code).toLowerCase(Locale.ROOT), userName);
    }

    List<String> hashes(List<String> codes, String userName) throws AccountException {
        List<String> hashes = new ArrayList<>();
        for (String code : codes) {
            hashes.add(hash(code, userName));
        }
        return List.copyOf(hashes);
    }
}
