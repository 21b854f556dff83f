package org.furikae.decision;

import java.time.LocalDate;
import java.util.List;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.RegisterLookup;

/**
 * Decides claims: the same for server and command line, which differ only in the register behind it. Safe for use by several
 * threads; the decision of a claim does not depend on the others in its chunk.
 */
public interface Reconciler {
    /** @return as many decisions as submissions, in their order */
    List<Decision> decide(
            List<Submission> chunk, RegisterLookup register, InsurerDirectory insurers, LocalDate knownAsOf);

    /** Content hash of the rule set, as stored with each decision (規則版). */
    String rulesetVersion();
}
