package org.furikae.ruleset.anonymous;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.furikae.claim.InstitutionCode;
import org.furikae.insurer.CheckDigit;
import org.furikae.ruleset.RulesetException;

/**
 * Invented symbols, numbers and codes. One digit becomes another everywhere alike, zero stays zero: lengths, equality and leading
 * zeros are as they were.
 */
final class InventedNumbers {
    /** What 1 to 9 become; no digit stays. */
    private static final List<String> DIGITS = List.of(
            "375164928", "469852371", "583297614", "648135297", "296718453", "754963182", "837249516", "912836745");

    private static final String LETTERS = "いろはにほへとちりぬるをわかよたれそつねならむ";
    private static final Pattern ONE_DIGIT = Pattern.compile("([0-9０-９])\\1*");
    private static final int TOO_SHORT_TO_TELL = 2;

    private final String digits;
    private final Map<Integer, Character> letters = new HashMap<>();

    private InventedNumbers(String digits) {
        this.digits = digits;
    }

    /**
     * @param originals all symbols and numbers of a claim: none of them comes out again for another one, short ones aside
     * @throws RulesetException when none of the ways to change digits keeps them apart
     */
    static InventedNumbers apartFrom(Collection<String> originals) {
        Set<String> known = originals.stream()
                .filter(text -> text.length() > TOO_SHORT_TO_TELL && !stays(text))
                .collect(Collectors.toSet());
        return DIGITS.stream()
                .map(InventedNumbers::new)
                .filter(numbers -> known.stream().map(numbers::of).noneMatch(known::contains))
                .findFirst()
                .orElseThrow(() -> new RulesetException("番号を置き換えられないため、この請求は例にできません。ほかの請求を選んでください。"));
    }

    /** A symbol, number or branch. One digit all along is a sign (不詳, 災害) or nothing, and stays. */
    String of(String text) {
        if (stays(text)) {
            return text;
        }
        StringBuilder invented = new StringBuilder();
        text.codePoints().forEach(c -> invented.appendCodePoint(of(c)));
        return invented.toString();
    }

    private static boolean stays(String text) {
        return text.isEmpty() || (text.length() > 1 && ONE_DIGIT.matcher(text).matches());
    }

    private int of(int c) {
        if (c >= '1' && c <= '9') {
            return digits.charAt(c - '1');
        }
        if (c >= '１' && c <= '９') {
            return digits.charAt(c - '１') - '0' + '０';
        }
        if (!Character.isLetter(c)) {
            return c;
        }
        // Half and full width of a letter are one letter for comparisons.
        int key = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                .codePointAt(0);
        return letters.computeIfAbsent(key, letter -> LETTERS.charAt(letters.size() % LETTERS.length()));
    }

    /** Of the same prefecture and fee schedule, with a right check digit if it was right. */
    String institution(InstitutionCode code) {
        String body = code.digits().substring(0, 3) + "990" + of(code.digits().substring(6, 9));
        int check = CheckDigit.of(body);
        return body + (code.hasValidCheckDigit() ? check : (check + 1) % 10);
    }

    /** A payer number of public funds, of the same law. */
    String publicFund(String number) {
        return number.length() < 3 ? number : number.substring(0, 2) + of(number.substring(2));
    }
}
