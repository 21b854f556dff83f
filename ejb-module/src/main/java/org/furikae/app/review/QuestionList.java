package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                    + " q.answer_batch from question q join claim c on c.claim_number = q.claim_number ";

    @Inject
    private Database database;

    @Inject
    private ClaimTable claims;

    @Inject
    private InsurerDirectories insurers;

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

    private List<QuestionRow> rows(String condition, Database.Binding binding) {
        InsurerDirectory directory = insurers.current();
        LocalDate today = JapanTime.today();
        return database.query(SELECT + condition, binding, columns -> read(columns, directory, today));
    }

    private static QuestionRow read(Columns columns, InsurerDirectory directory, LocalDate today) throws SQLException {
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
        var askedAt = columns.moment();
        LocalDate deadline = columns.day();
        return new QuestionRow(
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
                columns.smallNumber(),
                columns.optionalMoment(),
                state == QuestionRow.State.OPEN && deadline.isBefore(today),
                columns.optionalConstant(AnswerKind.class),
                columns.optionalDay(),
                columns.optionalDay(),
                columns.optionalDay(),
                columns.text(),
                columns.optionalConstant(AnswerMeans.class),
                columns.text(),
                columns.optionalNumber().isPresent());
    }
}
