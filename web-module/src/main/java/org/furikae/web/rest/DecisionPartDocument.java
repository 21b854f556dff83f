package org.furikae.web.rest;

import java.time.LocalDate;
import org.furikae.claim.InsuredId;
import org.furikae.decision.DecisionPart;

/** One billed part of a claim (formats.md 6). */
public record DecisionPartDocument(
        int part,
        String insurerNumber,
        String insuredSymbol,
        String insuredNumber,
        String branchNumber,
        String payeeAgency,
        String payeePrefecture,
        LocalDate from,
        LocalDate to,
        long points,
        long insurerAmount,
        String registrationId) {

    static DecisionPartDocument of(DecisionPart part) {
        return new DecisionPartDocument(
                part.part(),
                part.billed().map(billed -> billed.insurerNumber().digits()).orElse(null),
                part.billed().map(InsuredId::symbol).orElse(null),
                part.billed().map(InsuredId::number).orElse(null),
                part.billed().map(InsuredId::branch).orElse(null),
                part.payee().map(agency -> agency.label()).orElse(null),
                part.payeePrefecture(),
                part.from(),
                part.until(),
                part.points(),
                part.insurerAmount().amount(),
                part.registrationId().orElse(null));
    }
}
