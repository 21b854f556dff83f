package org.furikae.ruleset.fact;

import java.util.List;
import org.furikae.identity.Comparison;
import org.furikae.identity.IdentityLevel;
import org.furikae.identity.Item;
import org.furikae.identity.Verdict;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;

/**
 * A person who may be the patient, compared by the registration that agrees best.
 *
 * @param compared the registration behind {@code comparison}
 * @param corroborated whether employer, insurer name or filed number agrees as well
 * @param level of {@code comparison}
 * @param keyed registrations that bear the filed insurer, symbol and number
 * @param birthDateAndSexEqual whether the claim's birth date and sex equal those of one of {@code keyed}
 * @param branchAgrees whether the filed branch is given and one of {@code keyed} has it
 */
public record Candidate(
        PersonHistory person,
        Registration compared,
        Comparison comparison,
        boolean corroborated,
        IdentityLevel level,
        List<Registration> keyed,
        boolean birthDateAndSexEqual,
        boolean branchAgrees) {

    public String personKey() {
        return person.personKey();
    }

    /** Whether kanji or kana name differs entirely: neither exact nor tolerated, and not missing either. */
    public boolean nameDiffers() {
        return comparison.verdict(Item.KANJI_NAME) == Verdict.DIFFERENT
                || comparison.verdict(Item.KANA_NAME) == Verdict.DIFFERENT;
    }

    /** Only the person key: the rest is personal data. */
    @Override
    public String toString() {
        return "Candidate[" + personKey() + "]";
    }
}
