package org.furikae.registration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.furikae.claim.Claim;
import org.furikae.decision.Submission;
import org.furikae.identity.FiveItems;
import org.furikae.identity.KanaName;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.insurer.Succession;

/**
 * Keys under which registers index registrations. They find a superset: the rules compare again, to the letter. A register
 * that stores keys must be rebuilt when their form changes.
 */
public final class LookupKey {
    private static final String IGNORED = " \t\n\u000B\f\r・･-‐‑‒–—―−－";

    private LookupKey() {}

    /** Key of an insurer, symbol and number: NFKC, spaces, middle dots, hyphens and leading zeros removed. */
    public static String ofInsured(InsurerNumber insurer, String symbol, String number) {
        return insurer.digits() + '|' + withoutLeadingZeros(symbol) + '|' + withoutLeadingZeros(number);
    }

    /**
     * Keys of the filed qualification under the filed insurer, its predecessors and, when it was dissolved before the treatment,
     * its successors; empty for a placeholder.
     */
    public static Set<String> ofFiled(Claim claim, InsurerDirectory insurers) {
        Set<String> keys = new TreeSet<>();
        if (!claim.insured().insurerNumber().isPlaceholder()
                && !normalised(claim.insured().number()).isEmpty()) {
            InsurerNumber filed = claim.insured().insurerNumber();
            Set<InsurerNumber> bearers = insurers.withPredecessors(filed);
            bearers.addAll(
                    new Succession(insurers).successors(filed, claim.treatment().first()));
            for (InsurerNumber insurer : bearers) {
                keys.add(ofInsured(
                        insurer, claim.insured().symbol(), claim.insured().number()));
            }
        }
        return keys;
    }

    /** Key of birth date and folded kana name: complete for identity levels A to C. Empty when either is missing. */
    public static Optional<String> ofPerson(FiveItems person) {
        String kana = KanaName.fold(person.kanaName());
        return kana.isEmpty() ? Optional.empty() : person.birthDate().map(birth -> ofPerson(birth, kana));
    }

    /** Key of the person of a submission, from the attestation where it has a value, otherwise from the claim. */
    public static Optional<String> ofPerson(Submission submission) {
        return ofPerson(submission.statedPerson());
    }

    private static String ofPerson(LocalDate birth, String foldedKana) {
        return birth + "|" + foldedKana;
    }

    /** NFKC; spaces, middle dots and hyphens removed. */
    public static String normalised(String symbolOrNumber) {
        if (isPlain(symbolOrNumber)) {
            return symbolOrNumber;
        }
        String text = Normalizer.normalize(symbolOrNumber, Normalizer.Form.NFKC);
        // No regular expression: this runs several times for every registration that is looked at.
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (IGNORED.indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Whether there is nothing to normalise: digits and Latin letters alone, as nearly always. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
                return false;
            }
        }
        return true;
    }

    /** {@link #normalised} without leading zeros; a number of zeros alone is {@code 0}. */
    public static String withoutLeadingZeros(String symbolOrNumber) {
        String text = normalised(symbolOrNumber);
        int first = 0;
        while (first < text.length() - 1 && text.charAt(first) == '0') {
            first++;
        }
        return text.substring(first);
    }
}
