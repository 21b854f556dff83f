package org.furikae.ruleset;

import org.furikae.claim.Agency;
import org.furikae.insurer.InsurerKind;
import org.furikae.ruleset.fact.Parameters;

/** Through which agency an insurer is billed. */
final class AgencyRouting {
    private static final String FEDERATION_KINDS = "healthFederationKinds";

    private AgencyRouting() {}

    static Agency agency(Parameters parameters, InsurerKind kind) {
        return parameters.lists(FEDERATION_KINDS, kind.label()) ? Agency.HEALTH_FEDERATION : Agency.PAYMENT_FUND;
    }
}
