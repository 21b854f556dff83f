package org.furikae.testdata;

import java.util.List;

/**
 * What is true about a claim of the sample, known to nobody but the generator: the measure for precision.
 *
 * @param intent how the claim came to be filed as it is
 * @param insurerNumbers insurers truly in force on the treatment days, in order of time; empty when none was
 * @param registered whether the register shows just these insurers on the treatment days on its last day
 */
public record Truth(String claimId, String personKey, String intent, List<String> insurerNumbers, boolean registered) {
    public Truth {
        insurerNumbers = List.copyOf(insurerNumbers);
    }
}
