package org.furikae.registration;

import java.util.Set;
import org.furikae.claim.Claim;
import org.furikae.claim.InsuredId;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.insurer.Succession;

/** The filed insurer, symbol and number, to tell which registrations bear them (decisions.md 2.1). */
public final class FiledKey {
    /** How a registration bears the filed key. */
    public enum Match {
        /** Equal after NFKC without spaces, middle dots and hyphens. */
        EQUAL,
        /** Equal only when leading zeros are left aside. */
        ZEROS_ASIDE,
        /** Borne at an insurer that succeeded the filed one, which was dissolved before the treatment. */
        AT_SUCCESSOR,
        NONE
    }

    private final Set<InsurerNumber> insurers;
    private final Set<InsurerNumber> successors;
    private final String symbol;
    private final String number;
    private final String branch;

    /** The filed insurer's predecessors count as well, and its successors when it was dissolved before the treatment. */
    public FiledKey(Claim claim, InsurerDirectory directory) {
        InsuredId filed = claim.insured();
        symbol = LookupKey.normalised(filed.symbol());
        number = LookupKey.normalised(filed.number());
        branch = branch(filed.branch());
        boolean usable = !filed.insurerNumber().isPlaceholder() && !number.isEmpty();
        insurers = usable ? directory.withPredecessors(filed.insurerNumber()) : Set.of();
        successors = usable
                ? new Succession(directory)
                        .successors(filed.insurerNumber(), claim.treatment().first())
                : Set.of();
    }

    public Match match(Registration registration) {
        if (insurers.contains(registration.insurerNumber())) {
            return matchNumber(registration);
        }
        return successors.contains(registration.insurerNumber()) && matchNumber(registration) != Match.NONE
                ? Match.AT_SUCCESSOR
                : Match.NONE;
    }

    private Match matchNumber(Registration registration) {
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
