package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.furikae.insurer.InsurerNumber;

/** The table of open claims that are to be decided again, because something about them became known or time has passed. */
@ApplicationScoped
public class ClaimToDecideTable {
    private static final String INSERT = "insert into claim_to_decide (claim_number, as_of, knowledge_batch, failed)";
    private static final String ON_DUPLICATE =
            " on duplicate key update as_of = greatest(claim_to_decide.as_of, values(as_of)), knowledge_batch ="
                    + " greatest(claim_to_decide.knowledge_batch, values(knowledge_batch)), failed = false";

    /** A decision that already knew the batch stays. */
    private static final String NOT_YET_KNOWN =
            " join decision d on d.in_force_claim = o.claim_number and d.knowledge_batch < ?";

    private static final String KEYS_TO_PERSONS = " straight_join registration s on s.person_key = r.person_key";

    private final Database database;

    @Inject
    public ClaimToDecideTable(Database database) {
        this.database = database;
    }

    protected ClaimToDecideTable() {
        this.database = null;
    }

    /**
     * A claim that is to be decided again.
     *
     * @param knowledgeBatch the last batch whose rows are to be known
     */
    public record Due(long claimNumber, LocalDate asOf, long knowledgeBatch) {}

    /**
     * Adds the claims that registrations of a batch touch: those for which a person would be looked at, of whom the batch says
     * something. A row that moves a registration from one person to another touches both.
     *
     * @param rows of the batch; where they are fewer than the keys of open claims, the search starts from them
     */
    public void addTouchedByRegistrations(long batchId, LocalDate asOf, long rows) {
        boolean fromRows = rows
                < database.queryOne("select count(*) from open_claim_key", Database.Binding.NONE, Columns::number)
                        .orElseThrow();
        for (String hash : List.of("filed_hash", "person_hash")) {
            String path = fromRows
                    ? "registration n straight_join registration s on s.registration_id = n.registration_id"
                            + " straight_join registration r on r.person_key = s.person_key"
                            + " straight_join open_claim_key k on k.hash = r." + hash
                    : "open_claim_key k straight_join registration r on r." + hash + " = k.hash" + KEYS_TO_PERSONS
                            + " straight_join registration n on n.registration_id = s.registration_id";
            database.update(
                    INSERT + " select distinct k.claim_number, ?, ?, false from " + path
                            + " join open_claim o on o.claim_number = k.claim_number" + NOT_YET_KNOWN
                            + " where n.batch_id = ?" + ON_DUPLICATE,
                    parameters ->
                            parameters.day(asOf).number(batchId).number(batchId).number(batchId));
        }
    }

    /**
     * Adds the claims, settled ones as well, whose decision by rules knew a row that this batch takes the place of because the
     * answer that had brought it was wrong: claims of that person, and claims for which that person's insurers were asked. A row may
     * have been said again by later batches, so that decisions as old as the first one taken back of the registration are among them.
     */
    public void addResting(long batchId, LocalDate asOf) {
        for (String claims : List.of(
                "decision d on d.person_key = r.person_key and d.in_force_claim is not null",
                "question q on q.person_key = r.person_key join decision d on d.in_force_claim = q.claim_number")) {
            String resting = " from superseded_registration u straight_join registration r on"
                    + " r.registration_id = u.registration_id and r.batch_id = u.batch_id straight_join " + claims
                    + " join claim c on c.claim_number = d.claim_number where u.by_batch = ? and not u.restated"
                    + " and d.decided_by is null and d.knowledge_batch >= (select min(e.batch_id) from superseded_registration e"
                    + " where e.registration_id = u.registration_id) and d.knowledge_batch < ?";
            // Only what is open is decided again: settled claims open for it, and close with what is decided.
            database.update(
                    "insert ignore into open_claim (claim_number, attestation_id, checked_as_of) select distinct"
                            + " c.claim_number, if(char_length(c.attestation_id) > 40, '', c.attestation_id), d.known_as_of"
                            + resting,
                    parameters -> parameters.number(batchId).number(batchId));
            database.update(
                    INSERT + " select distinct d.claim_number, ?, ?, false" + resting + ON_DUPLICATE,
                    parameters ->
                            parameters.day(asOf).number(batchId).number(batchId).number(batchId));
        }
    }

    /** Adds the claims that name an attestation of a batch. */
    public void addTouchedByAttestations(long batchId, LocalDate asOf) {
        database.update(
                INSERT + " select o.claim_number, ?, ?, false from attestation a join open_claim o on"
                        + " o.attestation_id = a.attestation_id" + NOT_YET_KNOWN + " where a.batch_id = ?"
                        + ON_DUPLICATE,
                parameters ->
                        parameters.day(asOf).number(batchId).number(batchId).number(batchId));
    }

    /** Adds the claims filed under these insurers, and those for which a person with a registration at one would be looked at. */
    public void addTouchedByInsurers(long batchId, LocalDate asOf, Collection<InsurerNumber> insurers) {
        List<String> numbers = insurers.stream().map(InsurerNumber::digits).toList();
        addTouchedByInsurers(
                batchId, asOf, numbers, "open_claim o join claim c on c.claim_number = o.claim_number", "c");
        for (String hash : List.of("filed_hash", "person_hash")) {
            addTouchedByInsurers(
                    batchId,
                    asOf,
                    numbers,
                    "open_claim_key k straight_join registration r on r." + hash + " = k.hash" + KEYS_TO_PERSONS
                            + " join open_claim o on o.claim_number = k.claim_number",
                    "s");
        }
    }

    private void addTouchedByInsurers(
            long batchId, LocalDate asOf, List<String> numbers, String path, String insurerOf) {
        database.updateIn(
                INSERT + " select distinct o.claim_number, ?, ?, false from " + path + NOT_YET_KNOWN + " where "
                        + insurerOf + ".insurer_number in ",
                parameters -> parameters.day(asOf).number(batchId).number(batchId),
                numbers,
                ON_DUPLICATE);
    }

    /**
     * Adds the claims that wait for a registration, unless a person said until when, and were last looked at before {@code checkedBefore}, but for those whose
     * decision already knows more than {@code knowledgeBatch}, as in a batch that is being decided.
     */
    public void addWaiting(LocalDate checkedBefore, LocalDate asOf, long knowledgeBatch) {
        database.update(
                INSERT + " select o.claim_number, ?, ?, false from open_claim o join decision d on"
                        + " d.in_force_claim = o.claim_number and d.knowledge_batch <= ? and d.decided_by is null"
                        + " where o.checked_as_of < ? and d.outcome = 'AWAITING'" + ON_DUPLICATE,
                parameters -> parameters
                        .day(asOf)
                        .number(knowledgeBatch)
                        .number(knowledgeBatch)
                        .day(checkedBefore));
    }

    /** The first of them, by claim number, less those that failed. */
    public List<Due> first(int limit) {
        return database.query(
                "select claim_number, as_of, knowledge_batch from claim_to_decide where not failed"
                        + " order by claim_number limit ?",
                parameters -> parameters.number(limit),
                columns -> new Due(columns.number(), columns.day(), columns.number()));
    }

    /** Leaves one aside until something new touches it. */
    public void setFailed(long claimNumber) {
        database.update(
                "update claim_to_decide set failed = true where claim_number = ?",
                parameters -> parameters.number(claimNumber));
    }

    public void remove(Collection<Long> claimNumbers) {
        database.updateInNumbers("delete from claim_to_decide where claim_number in ", claimNumbers);
    }
}
