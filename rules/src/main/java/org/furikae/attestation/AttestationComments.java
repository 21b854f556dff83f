package org.furikae.attestation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comments 830000501 to 830000508 with which a claim carries an 資格申立書 in its 摘要 (comment master of 2023-08-01).
 *
 * @param texts free text by comment code, as written; a code without text has none
 */
public record AttestationComments(SortedMap<String, String> texts) {
    public static final AttestationComments NONE = new AttestationComments(new TreeMap<>());

    private static final Pattern CODE = Pattern.compile("(?<![0-9])(8[1-5][0-9]{7})(?![0-9])");
    private static final String FIRST = "830000501";
    private static final String LAST = "830000508";
    private static final Pattern FIXED_TEXT = Pattern.compile("^被保険者資格申立書\\([^)]*\\)");
    private static final Pattern DELIMITERS_BEFORE = Pattern.compile("^[\\s;:,、=]+");
    private static final Pattern DELIMITERS_AFTER = Pattern.compile("[\\s;:,、]+$");

    public AttestationComments {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Reads the comments in a 摘要; what stands before the first code or after another code is left out. */
    public static AttestationComments read(String remarks) {
        if (!mayHold(remarks)) {
            return NONE;
        }
        String text = Normalizer.normalize(remarks, Normalizer.Form.NFKC);
        List<int[]> codes = new ArrayList<>();
        Matcher matcher = CODE.matcher(text);
        while (matcher.find()) {
            codes.add(new int[] {matcher.start(), matcher.end()});
        }
        SortedMap<String, String> found = new TreeMap<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = text.substring(codes.get(i)[0], codes.get(i)[1]);
            int end = i + 1 < codes.size() ? codes.get(i + 1)[0] : text.length();
            if (code.compareTo(FIRST) >= 0 && code.compareTo(LAST) <= 0) {
                found.merge(code, freeText(text.substring(codes.get(i)[1], end)), (one, other) -> one + other);
            }
        }
        return new AttestationComments(found);
    }

    /** Whether {@code remarks} holds one of the codes. */
    public static boolean presentIn(String remarks) {
        return !read(remarks).texts().isEmpty();
    }

    public String kanaName() {
        return text("830000501");
    }

    /** 保険種別 in the words of the form; UNKNOWN when it says nothing that the form offers. */
    public InsuranceKind insuranceKind() {
        String stated = text("830000502");
        return Stream.of(InsuranceKind.values())
                .filter(kind -> stated.contains(kind.label()))
                .findFirst()
                .orElse(InsuranceKind.UNKNOWN);
    }

    public String insurerName() {
        return text("830000503");
    }

    public String employerName() {
        return text("830000504");
    }

    /** 住所１ followed by 住所２以降. */
    public String address() {
        return text("830000505") + text("830000506");
    }

    private String text(String code) {
        return texts.getOrDefault(code, "");
    }

    private static boolean mayHold(String remarks) {
        return remarks.contains("8300005") || remarks.contains("８３００００５");
    }

    private static String freeText(String afterCode) {
        String text = DELIMITERS_BEFORE.matcher(afterCode).replaceFirst("");
        text = FIXED_TEXT.matcher(text).replaceFirst("");
        text = DELIMITERS_BEFORE.matcher(text).replaceFirst("");
        return DELIMITERS_AFTER.matcher(text).replaceFirst("");
    }

    /** Only the codes: the texts are personal data. */
    @Override
    public String toString() {
        return "AttestationComments" + texts.keySet();
    }
}
