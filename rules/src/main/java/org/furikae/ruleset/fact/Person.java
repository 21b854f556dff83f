package org.furikae.ruleset.fact;

import java.util.Optional;
import org.furikae.identity.IdentityLevel;

/** Whether rules found the person of the claim, and who it is. */
public final class Person {
    private final Optional<Candidate> candidate;
    private final boolean byFiledKey;

    public Person(Optional<Candidate> candidate, boolean byFiledKey) {
        this.candidate = candidate;
        this.byFiledKey = byFiledKey;
    }

    public boolean found() {
        return candidate.isPresent();
    }

    /** Whether the person was found by the filed insurer, symbol and number rather than by the five items. */
    public boolean byFiledKey() {
        return byFiledKey;
    }

    /** Kanji or kana name differs entirely from what is registered. */
    public boolean nameDiffers() {
        return candidate.map(Candidate::nameDiffers).orElse(false);
    }

    /** Five items agree, exactly one of them by tolerance only. */
    public boolean tolerated() {
        return !byFiledKey
                && candidate
                        .map(Candidate::level)
                        .filter(IdentityLevel.B::equals)
                        .isPresent();
    }

    @Override
    public String toString() {
        return "Person[" + candidate.map(Candidate::personKey).orElse("") + "]";
    }
}
