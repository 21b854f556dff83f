package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.AnswerMeans;
import org.furikae.exchange.CallListLine;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** Reads questions to insurers. */
@ApplicationScoped
class QuestionList {
    private static final String SELECT =
            "select q.question_number, q.version, c.claim_id, q.registration_id, q.person_key,"
                    + " q.insurer_number, c.name_kanji, q.insured_symbol, q.insured_number, q.branch_number, q.qualified_from,"
                    + " q.qualified_until, q.treated_from, q.treated_until, q.reason, q.state, q.asked_at, q.deadline, q.reminders,"
                    + " q.reminded_at, q.answer, q.answered_from, q.answered_until, q.answered_on, q.answered_by, q.means, q.remarks,"
                    + " q.answer_batch, q.entered_by, q.entered_at, q.latest_claim is not null, q.asks_again, q.asked_because"
                    + " from question q join claim c on c.claim_number = q.claim_number ";

    @Inject
    private Database database;

    @Inject
    private ClaimTable claims;

    @Inject
    private InsurerDirectories insurers;

    @Inject
    private EndedAnswerTable ended;

    /** Insurers with questions, those with the earliest deadline first, those without open questions last. */
    List<InsurerWork> insurers() {
        InsurerDirectory directory = insurers.current();
        LocalDate today = JapanTime.today();
        return database.query(
                "select * from (select insurer_number, sum(state = 'OPEN') open, sum(state = 'OPEN' and deadline < ?) overdue,"
                        + " sum(state = 'ANSWERED') answered, min(if(state = 'OPEN', deadline, null)) due from question"
                        + " where state <> 'WITHDRAWN' group by insurer_number) i order by due is null, due, insurer_number",
                parameters -> parameters.day(today),
                columns -> {
                    String number = columns.text();
                    Optional<Insurer> insurer = directory.find(new InsurerNumber(number));
                    return new InsurerWork(
                            number,
                            insurer.map(Insurer::name).orElse(""),
                            insurer.map(Insurer::phone).orElse(""),
                            columns.number(),
                            columns.number(),
                            columns.number(),
                            columns.optionalDay());
                });
    }

    /** What is or was asked of an insurer, open questions first, then by deadline. */
    List<QuestionRow> ofInsurer(String insurerNumber, int limit) {
        return rows(
                "where q.insurer_number = ? and q.state <> 'WITHDRAWN' order by q.state = 'ANSWERED', q.deadline,"
                        + " q.question_number limit ?",
                parameters -> parameters.text(insurerNumber).number(limit));
    }

    List<QuestionRow> ofClaim(long claimNumber) {
        return rows(
                "where q.claim_number = ? order by q.question_number", parameters -> parameters.number(claimNumber));
    }

    Optional<QuestionRow> find(long number) {
        return rows("where q.question_number = ?", parameters -> parameters.number(number)).stream()
                .findFirst();
    }

    /**
     * Open questions as they are handed to callers.
     *
     * @param insurerNumber empty for all insurers
     */
    List<CallListLine> callList(String insurerNumber, int limit) {
        return rows(
                        "where q.state = 'OPEN'" + (insurerNumber.isEmpty() ? "" : " and q.insurer_number = ?")
                                + " order by q.insurer_number, q.deadline, q.question_number limit ?",
                        parameters -> {
                            if (!insurerNumber.isEmpty()) {
                                parameters.text(insurerNumber);
                            }
                            parameters.number(limit);
                        })
                .stream()
                .map(this::line)
                .toList();
    }

    private CallListLine line(QuestionRow row) {
        return new CallListLine(
                row.number(),
                row.claimId(),
                row.insurerNumber(),
                row.insurerName(),
                row.phone(),
                claims.find(row.claimId()).orElseThrow().claim().patient(),
                row.symbol(),
                row.insuredNumber(),
                row.branch(),
                row.qualifiedFrom(),
                row.qualifiedUntil(),
                row.treatedFrom(),
                row.treatedUntil(),
                row.reason(),
                row.deadline());
    }

    /** A row that lacks only its earlier answers. */
    private record Read(long number, Function<List<EndedAnswer>, QuestionRow> row) {}

    private List<QuestionRow> rows(String condition, Database.Binding binding) {
        InsurerDirectory directory = insurers.current();
        LocalDate today = JapanTime.today();
        List<Read> found = database.query(SELECT + condition, binding, columns -> read(columns, directory, today));
        Map<Long, List<EndedAnswer>> earlier =
                ended.ofQuestions(found.stream().map(Read::number).toList());
        return found.stream()
                .map(one -> one.row().apply(earlier.getOrDefault(one.number(), List.of())))
                .toList();
    }

    private static Read read(Columns columns, InsurerDirectory directory, LocalDate today) throws SQLException {
        long number = columns.number();
        int version = columns.smallNumber();
        String claimId = columns.text();
        String registration = columns.text();
        String person = columns.text();
        String insurerNumber = columns.text();
        Optional<Insurer> insurer = directory.find(new InsurerNumber(insurerNumber));
        String patient = columns.text();
        String symbol = columns.text();
        String insuredNumber = columns.text();
        String branch = columns.text();
        LocalDate from = columns.day();
        Optional<LocalDate> until = columns.optionalDay();
        LocalDate treatedFrom = columns.day();
        LocalDate treatedUntil = columns.day();
        String reason = columns.text();
        QuestionRow.State state = columns.constant(QuestionRow.State.class);
        Instant askedAt = columns.moment();
        LocalDate deadline = columns.day();
        int reminders = columns.smallNumber();
        Optional<Instant> remindedAt = columns.optionalMoment();
        Optional<AnswerKind> answer = columns.optionalConstant(AnswerKind.class);
        Optional<LocalDate> answeredFrom = columns.optionalDay();
        Optional<LocalDate> answeredUntil = columns.optionalDay();
        Optional<LocalDate> answeredOn = columns.optionalDay();
        String answeredBy = columns.text();
        Optional<AnswerMeans> means = columns.optionalConstant(AnswerMeans.class);
        String remarks = columns.text();
        boolean inRegister = columns.optionalNumber().isPresent();
        Optional<String> enteredBy = columns.optionalText();
        Optional<Instant> enteredAt = columns.optionalMoment();
        boolean latest = columns.flag();
        Optional<Long> asksAgain = columns.optionalNumber();
        String askedBecause = columns.text();
        return new Read(
                number,
                earlier -> new QuestionRow(
                        number,
                        version,
                        claimId,
                        registration,
                        person,
                        insurerNumber,
                        insurer.map(Insurer::name).orElse(""),
                        insurer.map(Insurer::phone).orElse(""),
                        patient,
                        symbol,
                        insuredNumber,
                        branch,
                        from,
                        until,
                        treatedFrom,
                        treatedUntil,
                        reason,
                        state,
                        askedAt,
                        deadline,
                        reminders,
                        remindedAt,
                        state == QuestionRow.State.OPEN && deadline.isBefore(today),
                        answer,
                        answeredFrom,
                        answeredUntil,
                        answeredOn,
                        answeredBy,
                        means,
                        remarks,
                        inRegister,
                        enteredBy,
                        enteredAt,
                        latest,
                        asksAgain,
                        askedBecause,
                        earlier));
    }
}
