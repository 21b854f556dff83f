package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.furikae.claim.Agency;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Yen;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Explanation;
import org.furikae.decision.ExplanationJson;
import org.furikae.decision.FilingKind;
import org.furikae.decision.Outcome;
import org.furikae.identity.IdentityLevel;
import org.furikae.insurer.InsurerNumber;

/** The tables of decisions and their parts. Decisions are added; of each claim exactly one is in force. */
@ApplicationScoped
public class DecisionTable {
    static final String COLUMNS = "outcome, confirmation, agency_changed, identity_level,"
            + " item_matches, person_key, candidates, copay_difference, rules_fired, reason, ruleset_version, known_as_of";
    static final String PART_COLUMNS =
            "part, billed_insurer_number, billed_symbol, billed_number, billed_branch, payee,"
                    + " payee_prefecture, from_day, until_day, points, insurer_amount, registration_id,"
                    + " agency_changed, copay_difference";
    /** Stands for an explanation that was not read or is not in the database. */
    static final Explanation NOT_HERE =
            new Explanation("", FilingKind.CURRENT, List.of(), List.of(), List.of(), List.of());

    private static final String INSERT = Sql.insertInto(
            "decision",
            "claim_number, decision_number, in_force_claim, knowledge_batch, decided_at, decided_by, " + COLUMNS);
    private static final String SELECT = "select d.claim_number, d.decision_number, d.decided_at, d.decided_by,"
            + " d.in_force_claim, d.knowledge_batch, " + Sql.qualified("d", COLUMNS)
            + ", e.explanation from decision d join claim c on c.claim_number = d.claim_number" + ExplanationTable.JOIN;
    private static final String INSERT_PART =
            Sql.insertInto("decision_part", "claim_number, decision_number, " + PART_COLUMNS);

    private static final String LINES_WITH_DECISIONS =
            " from proration_line l straight_join decision d on d.claim_number = l.claim_number"
                    + " and d.decision_number = l.decision_number where l.run_number = ?";

    /** As many numbers as the sequence {@code decision_number} hands out at once. */
    private static final int NUMBERS_AT_ONCE = 1_000;

    private final Database database;

    @Inject
    public DecisionTable(Database database) {
        this.database = database;
    }

    protected DecisionTable() {
        this.database = null;
    }

    /** A decision with the number under which it is stored. */
    private record Numbered(long number, ClaimDecision decided) {}

    private record NumberedPart(long claimNumber, long decisionNumber, DecisionPart part) {}

    /**
     * A decision as read back.
     *
     * @param decision without its explanation when that is not in the database
     * @param knowledgeBatch the last batch whose rows were known
     * @param explained whether the explanation is in the database; otherwise an archive has it, or the decision before
     */
    public record Stored(
            long claimNumber,
            long number,
            Decision decision,
            Instant decidedAt,
            Optional<String> decidedBy,
            boolean inForce,
            long knowledgeBatch,
            boolean explained) {}

    /**
     * Adds decisions, in force from now on.
     *
     * @return their numbers, ascending, to be put under seal at the end of the transaction
     * @throws StorageException when a claim has one in force already; nothing must be kept of the transaction then
     */
    public List<Long> insert(List<ClaimDecision> decisions, Instant decidedAt) {
        List<Numbered> numbered = number(decisions);
        database.bulk(INSERT, numbered, (parameters, row) -> {
            long claimNumber = row.decided().filed().number();
            parameters
                    .number(claimNumber)
                    .number(row.number())
                    .number(claimNumber)
                    .number(row.decided().knowledgeBatch())
                    .moment(decidedAt)
                    .optionalText(row.decided().decidedBy());
            bind(parameters, row.decided().decision());
        });
        database.bulk(INSERT_PART, parts(numbered), DecisionTable::bindPart);
        new ExplanationTable(database).insert(explanations(numbered));
        database.bulk(
                "update claim set outcome = ?, billed_insurer_number = ? where claim_number = ?",
                decisions,
                (parameters, row) -> parameters
                        .constant(row.decision().outcome())
                        .optionalText(billedFirst(row.decision()))
                        .number(row.filed().number()));
        return numbered.stream().map(Numbered::number).toList();
    }

    private static Optional<String> billedFirst(Decision decision) {
        return decision.parts()
                .get(0)
                .billed()
                .map(billed -> billed.insurerNumber().digits());
    }

    private List<Numbered> number(List<ClaimDecision> decisions) {
        List<Numbered> numbered = new ArrayList<>(decisions.size());
        long next = 0;
        for (int i = 0; i < decisions.size(); i++) {
            if (i % NUMBERS_AT_ONCE == 0) {
                next = nextNumbers();
            }
            numbered.add(new Numbered(next++, decisions.get(i)));
        }
        return numbered;
    }

    /** A decision that came back from an archived month without its explanation has none to be stored. */
    private static List<ExplanationTable.Row> explanations(List<Numbered> decisions) {
        return decisions.stream()
                .filter(row -> !row.decided().decision().explanation().equals(NOT_HERE))
                .map(row -> new ExplanationTable.Row(
                        row.decided().filed().claim().treatmentMonth(),
                        row.decided().filed().number(),
                        row.number(),
                        Deflated.of(
                                ExplanationJson.write(row.decided().decision().explanation()))))
                .toList();
    }

    private static List<NumberedPart> parts(List<Numbered> decisions) {
        return decisions.stream()
                .flatMap(row -> row.decided().decision().parts().stream()
                        .map(part -> new NumberedPart(row.decided().filed().number(), row.number(), part)))
                .toList();
    }

    /**
     * Numbers for decisions that are stored later; unused ones are lost.
     *
     * @return as many as asked for, each above the number of every decision that is stored now
     */
    public List<Long> reserve(int count) {
        List<Long> numbers = new ArrayList<>(count);
        while (numbers.size() < count) {
            long first = nextNumbers();
            for (int i = 0; i < NUMBERS_AT_ONCE && numbers.size() < count; i++) {
                numbers.add(first + i);
            }
        }
        return numbers;
    }

    private long nextNumbers() {
        return database.queryOne("select nextval(decision_number)", Database.Binding.NONE, Columns::number)
                .orElseThrow();
    }

    /** Adds for every line of a proration run the decision that its claim is prorated, in force from now on. */
    public void insertProrated(long run, Instant decidedAt, String reason) {
        database.update(
                "insert into decision (claim_number, decision_number, in_force_claim, knowledge_batch, decided_at, "
                        + COLUMNS
                        + ") select l.claim_number, l.prorated_number, l.claim_number, d.knowledge_batch, ?, 'PRORATED',"
                        + " 'UNCONFIRMED', d.agency_changed, d.identity_level, d.item_matches, d.person_key, d.candidates,"
                        + " d.copay_difference, d.rules_fired, ?, d.ruleset_version, d.known_as_of"
                        + LINES_WITH_DECISIONS,
                parameters -> parameters.moment(decidedAt).text(reason).number(run));
        database.update(
                "insert into decision_part (claim_number, decision_number, " + PART_COLUMNS
                        + ") select l.claim_number, l.prorated_number, " + Sql.qualified("d", PART_COLUMNS)
                        + LINES_WITH_DECISIONS.replace("decision d", "decision_part d"),
                parameters -> parameters.number(run));
        new ExplanationTable(database).insertProrated(run);
    }

    /** All decisions of a claim, newest first. */
    public List<Stored> history(FiledClaim filed) {
        return stored(
                " where d.claim_number in ",
                "select p.claim_number, p.decision_number, " + Sql.qualified("p", PART_COLUMNS)
                        + " from decision_part p where p.claim_number in ",
                Map.of(filed.number(), filed.claim().claimId()));
    }

    /** The decisions in force of those claims that have one. Nobody can replace them until the transaction ends. */
    public List<Stored> lockInForce(List<FiledClaim> filed) {
        database.queryInNumbers(
                "select claim_number from claim where claim_number in ",
                filed.stream().map(FiledClaim::number).toList(),
                " for update",
                Columns::number);
        return inForce(filed);
    }

    /** The number of the decision in force of a claim that has one. */
    public long numberInForce(long claimNumber) {
        return database.queryOne(
                        "select decision_number from decision where in_force_claim = ?",
                        parameters -> parameters.number(claimNumber),
                        Columns::number)
                .orElseThrow();
    }

    /** The decisions in force of those claims that have one. */
    public List<Stored> inForce(List<FiledClaim> filed) {
        return stored(
                " where d.in_force_claim in ",
                "select p.claim_number, p.decision_number, " + Sql.qualified("p", PART_COLUMNS)
                        + " from decision_part p join decision d on d.claim_number = p.claim_number"
                        + " and d.decision_number = p.decision_number where d.in_force_claim in ",
                filed.stream()
                        .collect(Collectors.toMap(
                                FiledClaim::number, claim -> claim.claim().claimId())));
    }

    private List<Stored> stored(String condition, String selectParts, Map<Long, String> claimIds) {
        Map<Long, List<DecisionPart>> parts = database
                .queryInNumbers(
                        selectParts,
                        claimIds.keySet(),
                        columns -> new NumberedPart(columns.number(), columns.number(), readPart(columns)))
                .stream()
                .sorted(Comparator.comparingInt(row -> row.part().part()))
                .collect(Collectors.groupingBy(
                        NumberedPart::decisionNumber, Collectors.mapping(NumberedPart::part, Collectors.toList())));
        return database
                .queryInNumbers(SELECT + condition, claimIds.keySet(), columns -> stored(claimIds, parts, columns))
                .stream()
                .sorted(Comparator.comparingLong(Stored::number).reversed())
                .toList();
    }

    private static Stored stored(Map<Long, String> claimIds, Map<Long, List<DecisionPart>> parts, Columns columns)
            throws SQLException {
        long claimNumber = columns.number();
        long number = columns.number();
        Instant decidedAt = columns.moment();
        Optional<String> decidedBy = columns.optionalText();
        boolean inForce = columns.optionalNumber().isPresent();
        long knowledgeBatch = columns.number();
        Decision decision = read(claimIds.get(claimNumber), parts.get(number), columns);
        return new Stored(
                claimNumber,
                number,
                decision,
                decidedAt,
                decidedBy,
                inForce,
                knowledgeBatch,
                !decision.explanation().equals(NOT_HERE));
    }

    /** The explanation of a decision that has it in the database, to the byte as it was stored. */
    public String explanationText(FiledClaim filed, long decisionNumber) {
        return database.queryOne(
                        "select explanation from decision_explanation where treatment_month = ? and decision_number = ?"
                                + " and claim_number = ?",
                        parameters -> parameters
                                .day(filed.claim().treatmentMonth().atDay(1))
                                .number(decisionNumber)
                                .number(filed.number()),
                        columns -> Deflated.text(columns.bytes()))
                .orElseThrow();
    }

    /** Takes decisions out of force; others must be put in their place in the same transaction. */
    public void retire(List<Stored> decisions) {
        database.bulk(
                "update decision set in_force_claim = null where claim_number = ? and decision_number = ?",
                decisions,
                (parameters, row) -> parameters.number(row.claimNumber()).number(row.number()));
    }

    private static void bind(Parameters parameters, Decision decision) throws SQLException {
        parameters
                .constant(decision.outcome())
                .optionalConstant(decision.confirmation())
                .flag(decision.agencyChanged())
                .optionalConstant(decision.identityLevel())
                .text(decision.itemMatches())
                .optionalText(decision.personKey())
                .number(decision.candidates())
                .number(decision.copayDifference().amount())
                .text(String.join(";", decision.rulesFired()))
                .text(decision.reason())
                .text(decision.rulesetVersion())
                .day(decision.knownAsOf());
    }

    /** Reads {@link #COLUMNS} and the explanation after them, which is {@link #NOT_HERE} where the column is null. */
    static Decision read(String claimId, List<DecisionPart> parts, Columns columns) throws SQLException {
        return new Decision(
                claimId,
                columns.constant(Outcome.class),
                columns.optionalConstant(ConfirmationCode.class),
                parts,
                columns.flag(),
                columns.optionalConstant(IdentityLevel.class),
                columns.text(),
                columns.optionalText(),
                columns.smallNumber(),
                Yen.of(columns.number()),
                names(columns.text()),
                columns.text(),
                columns.text(),
                columns.day(),
                Optional.ofNullable(columns.bytes())
                        .map(Deflated::text)
                        .map(ExplanationJson::readExplanation)
                        .orElse(NOT_HERE));
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";", -1));
    }

    private static void bindPart(Parameters parameters, NumberedPart row) throws SQLException {
        DecisionPart part = row.part();
        parameters
                .number(row.claimNumber())
                .number(row.decisionNumber())
                .number(part.part())
                .optionalText(part.billed().map(billed -> billed.insurerNumber().digits()))
                .text(part.billed().map(InsuredId::symbol).orElse(""))
                .text(part.billed().map(InsuredId::number).orElse(""))
                .text(part.billed().map(InsuredId::branch).orElse(""))
                .optionalConstant(part.payee())
                .text(part.payeePrefecture())
                .day(part.from())
                .day(part.until())
                .number(part.points())
                .number(part.insurerAmount().amount())
                .optionalText(part.registrationId())
                .flag(part.agencyChanged())
                .number(part.copayDifference().amount());
    }

    static DecisionPart readPart(Columns columns) throws SQLException {
        int part = columns.smallNumber();
        Optional<String> insurer = columns.optionalText();
        String symbol = columns.text();
        String number = columns.text();
        String branch = columns.text();
        return new DecisionPart(
                part,
                insurer.map(digits -> new InsuredId(new InsurerNumber(digits), symbol, number, branch)),
                columns.optionalConstant(Agency.class),
                columns.text(),
                columns.day(),
                columns.day(),
                columns.number(),
                Yen.of(columns.number()),
                columns.optionalText(),
                columns.flag(),
                Yen.of(columns.number()));
    }
}
