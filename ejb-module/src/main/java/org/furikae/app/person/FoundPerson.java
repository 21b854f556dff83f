package org.furikae.app.person;

import java.util.List;
import org.furikae.identity.Comparison;
import org.furikae.identity.FiveItems;

/**
 * A person of the register.
 *
 * @param person as last registered
 * @param comparison of what was looked for with it; items that were not asked for are missing
 * @param periods what is known now of each qualification, newest first
 * @param claims decided to be this person's, newest first
 */
public record FoundPerson(
        String personKey, FiveItems person, Comparison comparison, List<FoundPeriod> periods, List<FoundClaim> claims) {
    public FoundPerson {
        periods = List.copyOf(periods);
        claims = List.copyOf(claims);
    }
}
