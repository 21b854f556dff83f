package org.furikae.app.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.intake.BatchKind;
import org.furikae.app.intake.OwnFiles;
import org.furikae.app.persistence.CaseTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.registration.Registration;

/**
 * Stores answers of insurers, each time in one transaction: the answer, what it says about the registration, the case that it
 * brings forward, and the entry in the audit trail.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = CaseRefusedException.class)
class QuestionStore {
    @Inject
    private Database database;

    @Inject
    private AnsweredRegistrations registrations;

    @Inject
    private OwnFiles files;

    @Inject
    private CaseTable cases;

    @Inject
    private CaseEventTable events;

    @EJB
    private AuditTrail audit;

    /** An answer to a question as it was seen. */
    record Answered(QuestionRow question, InsurerAnswer answer) {}

    private record Locked(long claimNumber, int version, QuestionRow.State state) {}

    void remind(QuestionRow question, int version, Caller caller) throws CaseRefusedException {
        Locked locked = lockOpen(question, version);
        database.update(
                "update question set version = version + 1, reminders = reminders + 1, reminded_at = ?"
                        + " where question_number = ?",
                parameters -> parameters.moment(caller.now()).number(question.number()));
        events.add(locked.claimNumber(), caller, CaseEvent.Kind.REMINDED, "照会" + question.number());
        audit.record("inquiry.remind", "question " + question.number(), "");
    }

    /** All of them or none. The registrations that they correct come as one batch. */
    void answer(List<Answered> answers, Caller caller) throws CaseRefusedException {
        Map<String, Registration> known = registrations.known(answers.stream()
                .map(one -> one.question().registrationId())
                .distinct()
                .toList());
        Map<String, Registration> corrected = new LinkedHashMap<>();
        for (Answered one : answers) {
            Optional.ofNullable(known.get(one.question().registrationId()))
                    .flatMap(row -> AnsweredRegistrations.answered(row, one.answer()))
                    .ifPresent(row -> corrected.put(row.registrationId(), row));
        }
        Optional<Long> batch = corrected.isEmpty()
                ? Optional.empty()
                : Optional.of(files.receive(
                        "照会回答_" + answers.get(0).answer().answeredOn() + ".csv",
                        BatchKind.REGISTRATIONS,
                        AnsweredRegistrations.file(new ArrayList<>(corrected.values())),
                        caller.userName()));
        for (Answered one : answers) {
            store(one, batch.filter(id -> corrected.containsKey(one.question().registrationId())), caller);
        }
    }

    private void store(Answered answered, Optional<Long> batch, Caller caller) throws CaseRefusedException {
        QuestionRow question = answered.question();
        Locked locked = lockOpen(question, question.version());
        InsurerAnswer answer = answered.answer();
        database.update(
                "update question set version = version + 1, state = 'ANSWERED', answer = ?, answered_from = ?,"
                        + " answered_until = ?, answered_on = ?, answered_by = ?, means = ?, remarks = ?, entered_by = ?,"
                        + " entered_at = ?, answer_batch = ? where question_number = ?",
                parameters -> parameters
                        .constant(answer.kind())
                        .optionalDay(answer.from())
                        .optionalDay(answer.until())
                        .day(answer.answeredOn())
                        .text(answer.answeredBy())
                        .constant(answer.means())
                        .text(answer.remarks())
                        .text(caller.userName())
                        .moment(caller.now())
                        .optionalNumber(batch)
                        .number(question.number()));
        cases.bringForward(locked.claimNumber());
        events.add(
                locked.claimNumber(),
                caller,
                CaseEvent.Kind.ANSWERED,
                question.insurerNumber() + "から「" + answer.kind().label() + "」（"
                        + answer.means().label() + "）");
        audit.record(
                "inquiry.answer", "question " + question.number(), answer.kind().label());
    }

    /** Locks the case before the question, as those do who store decisions. */
    private Locked lockOpen(QuestionRow question, int version) throws CaseRefusedException {
        database.query(
                "select r.claim_number from review_case r where r.claim_number ="
                        + " (select q.claim_number from question q where q.question_number = ?) for update",
                parameters -> parameters.number(question.number()),
                Columns::number);
        Locked locked = database.queryOne(
                        "select claim_number, version, state from question where question_number = ? for update",
                        parameters -> parameters.number(question.number()),
                        columns -> new Locked(
                                columns.number(), columns.smallNumber(), columns.constant(QuestionRow.State.class)))
                .orElseThrow(() -> CaseRefusedException.notPossible("照会がありません。一覧から選び直してください。"));
        if (locked.state() != QuestionRow.State.OPEN || locked.version() != version) {
            throw new CaseRefusedException(
                    CaseRefusedException.Reason.CHANGED_MEANWHILE, "この照会は、開いた後に回答されたか取り下げられました。一覧を開き直して確かめてください。");
        }
        return locked;
    }
}
