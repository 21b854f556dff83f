package org.furikae.registration;

import java.util.Set;
import org.furikae.claim.InsuredId;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** The filed insurer, symbol and number, to tell which registrations bear them (decisions.md 2.1). */
public final class FiledKey {
    /** How a registration bears the filed key. */
    public enum Match {
        /** Equal after NFKC without spaces, middle dots and hyphens. */
        EQUAL,
        /** Equal only when leading zeros are left aside. */
        ZEROS_ASIDE,
        NONE
    }

    private final Set<InsurerNumber> insurers;
    private final String symbol;
    private final String number;
    private final String branch;
    private final boolean usable;

    /** The filed insurer's predecessors count as well. */
    public FiledKey(InsuredId filed, InsurerDirectory directory) {
        symbol = LookupKey.normalised(filed.symbol());
        number = LookupKey.normalised(filed.number());
        branch = branch(filed.branch());
        usable = !filed.insurerNumber().isPlaceholder() && !number.isEmpty();
        insurers = usable ? directory.withPredecessors(filed.insurerNumber()) : Set.of();
    }

    public Match match(Registration registration) {
        if (!usable || !insurers.contains(registration.insurerNumber())) {
            return Match.NONE;
        }
        String registeredSymbol = LookupKey.normalised(registration.symbol());
        String registeredNumber = LookupKey.normalised(registration.number());
        if (symbol.equals(registeredSymbol) && number.equals(registeredNumber)) {
            return Match.EQUAL;
        }
        return LookupKey.withoutLeadingZeros(symbol).equals(LookupKey.withoutLeadingZeros(registeredSymbol))
                        && LookupKey.withoutLeadingZeros(number).equals(LookupKey.withoutLeadingZeros(registeredNumber))
                ? Match.ZEROS_ASIDE
                : Match.NONE;
    }

    /** Whether the filed branch is given and equals the registration's. */
    public boolean sameBranch(Registration registration) {
        return !branch.isEmpty() && branch.equals(branch(registration.branch()));
    }

    /** Whether the registration has a branch that the claim lacks or states otherwise. */
    public boolean branchToCorrect(Registration registration) {
        String registered = branch(registration.branch());
        return !registered.isEmpty() && !registered.equals(branch);
    }

    private static String branch(String text) {
        String normalised = LookupKey.normalised(text);
        return normalised.length() == 1 ? "0" + normalised : normalised;
    }
}
