package org.furikae.app.proration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationMethod;

/**
 * A draft, computed and not stored yet.
 *
 * @param pools in the order of their keys
 * @param claims by claim id, for every claim of the pools
 * @param reversals in the order in which claims leave their pools
 * @param flows sums by source and name of the kind of insurers
 */
record Draft(
        Optional<YearMonth> treatmentMonth,
        Optional<Long> method,
        LocalDate knownAsOf,
        long knowledgeBatch,
        String rulesetVersion,
        List<ProrationMethod> methods,
        List<ProratedPool> pools,
        Map<String, SharedClaim> claims,
        List<TakenBack> reversals,
        Map<FlowKey, Yen> flows) {

    /** A claim of the draft. */
    record SharedClaim(long number, long decisionNumber) {}

    record FlowKey(String source, String target) {}

    /** A claim that leaves its pool, with what insurers get back. */
    record TakenBack(OpenLine line, long poolVersion, SortedMap<InsurerNumber, Yen> givenBack) {}
}
