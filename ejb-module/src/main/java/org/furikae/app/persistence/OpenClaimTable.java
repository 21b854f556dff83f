package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.furikae.decision.Outcome;

/** The table of claims that late knowledge may decide otherwise, with the hashes under which they look registrations up. */
@ApplicationScoped
public class OpenClaimTable {
    /** Outcomes that give way to new knowledge (decisions.md 4). */
    private static final Set<Outcome> OPEN =
            Set.of(Outcome.AWAITING, Outcome.REVIEW, Outcome.INQUIRY, Outcome.UNRESOLVED, Outcome.PRORATED);

    /** Attestation ids that are longer name none. */
    private static final int ATTESTATION_ID_LENGTH = 40;

    private final Database database;

    @Inject
    public OpenClaimTable(Database database) {
        this.database = database;
    }

    protected OpenClaimTable() {
        this.database = null;
    }

    private record Key(long hash, long claimNumber) {}

    public static boolean isOpen(Outcome outcome) {
        return OPEN.contains(outcome);
    }

    /** Enters those claims, none of which is on the list, whose decision leaves them open or was made by a person. */
    public void enter(List<ClaimDecision> decided) {
        List<ClaimDecision> open = decided.stream()
                .filter(one ->
                        isOpen(one.decision().outcome()) || one.decidedBy().isPresent())
                .toList();
        database.bulk(
                Sql.insertInto("open_claim", "claim_number, attestation_id, checked_as_of"),
                open,
                (parameters, one) -> parameters
                        .number(one.filed().number())
                        .text(attestationId(one.filed()))
                        .day(one.decision().knownAsOf()));
        List<Key> keys = open.stream()
                .flatMap(one -> one.lookupHashes().stream()
                        .map(hash -> new Key(hash, one.filed().number())))
                .toList();
        database.bulk(
                Sql.insertInto("open_claim_key", "hash, claim_number"),
                keys,
                (parameters, key) -> parameters.number(key.hash()).number(key.claimNumber()));
    }

    /** The same for claims that may be on the list: entries are renewed, and those of settled claims go. */
    public void renew(List<ClaimDecision> decided) {
        List<Long> numbers = decided.stream().map(one -> one.filed().number()).toList();
        database.updateInNumbers("delete from open_claim_key where claim_number in ", numbers);
        database.updateInNumbers("delete from open_claim where claim_number in ", numbers);
        enter(decided);
    }

    /** The same for one claim that may be waiting to be decided again, which it goes on doing while it stays on the list. */
    public void follow(ClaimDecision decided) {
        long number = decided.filed().number();
        if (!isOpen(decided.decision().outcome()) && decided.decidedBy().isEmpty()) {
            for (String table : List.of("claim_to_decide", "open_claim_key", "open_claim")) {
                database.update(
                        "delete from " + table + " where claim_number = ?", parameters -> parameters.number(number));
            }
            return;
        }
        database.update(
                Sql.insertInto("open_claim", "claim_number, attestation_id, checked_as_of")
                        + " on duplicate key update checked_as_of = value(checked_as_of)",
                parameters -> parameters
                        .number(number)
                        .text(attestationId(decided.filed()))
                        .day(decided.decision().knownAsOf()));
        database.bulk(
                Sql.insertInto("open_claim_key", "hash, claim_number") + " on duplicate key update hash = hash",
                decided.lookupHashes(),
                (parameters, hash) -> parameters.number(hash).number(number));
    }

    private static String attestationId(FiledClaim filed) {
        String id = filed.claim().attestationId();
        return id.length() > ATTESTATION_ID_LENGTH ? "" : id;
    }

    /** Insurer numbers under which open claims were filed. */
    public List<String> filedInsurers() {
        return database.query(
                "select distinct c.insurer_number from open_claim o join claim c on c.claim_number = o.claim_number",
                Database.Binding.NONE,
                Columns::text);
    }
}
