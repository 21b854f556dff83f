package org.furikae.app.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person decides, and why.
 *
 * @param registrations ids of the registrations to bill, all of one person; empty unless the choice is to bill
 * @param foundPerson key of the person found by a search whose registrations they are; empty for a candidate of the rules
 * @param despiteGaps whether the person knows that the registration does not cover every day of treatment
 * @param returnReason only when the claim is returned
 * @param waitUntil first day on which somebody looks again; only when the claim waits
 * @param reason in the person's words
 */
public record ManualChoice(
        Choice choice,
        List<String> registrations,
        Optional<String> foundPerson,
        boolean despiteGaps,
        Optional<ReturnReason> returnReason,
        Optional<LocalDate> waitUntil,
        String reason) {
    public ManualChoice {
        registrations = List.copyOf(registrations);
    }

    /** Without the reason, which may name a person. */
    @Override
    public String toString() {
        return "ManualChoice[" + choice + "]";
    }
}
