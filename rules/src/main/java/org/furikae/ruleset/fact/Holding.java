package org.furikae.ruleset.fact;

import org.furikae.claim.InsuredId;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;

/**
 * A registration in force on a day, with the insurer that answers for it on that day.
 *
 * @param insurer the registration's own or the successor of a dissolved one
 * @param filed whether it is the filed qualification
 */
public record Holding(Registration registration, InsurerNumber insurer, boolean filed) {
    public InsuredId insured() {
        return new InsuredId(insurer, registration.symbol(), registration.number(), registration.branch());
    }
}
