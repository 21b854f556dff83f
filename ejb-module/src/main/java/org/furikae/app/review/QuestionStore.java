package org.furikae.app.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.intake.BatchKind;
import org.furikae.app.intake.OwnFiles;
import org.furikae.app.persistence.CaseTable;
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
    private static final Set<QuestionRow.State> OPEN = EnumSet.of(QuestionRow.State.OPEN);

    @Inject
    private Database database;

    @Inject
    private LockedQuestion.Lock lock;

    @Inject
    private AnswerColumnsOfQuestion columns;

    @Inject
    private EndedAnswerTable ended;

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

    void remind(QuestionRow question, int version, Caller caller) throws CaseRefusedException {
        LockedQuestion locked = lock.take(question.number(), version, OPEN);
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
                        file(corrected),
                        caller.userName()));
        for (Answered one : answers) {
            store(one, batch.filter(id -> corrected.containsKey(one.question().registrationId())), caller);
        }
        // When no question is left to be locked: the audit trail has one writer at a time until its transaction ends.
        answers.forEach(one -> audit.record(
                "inquiry.answer",
                "question " + one.question().number(),
                one.answer().kind().label()));
    }

    /** An answer that comes back after it was withdrawn is not the file that brought it at first. */
    private byte[] file(Map<String, Registration> corrected) {
        List<Registration> rows = new ArrayList<>(corrected.values());
        long before = ended.count(corrected.keySet());
        return before == 0
                ? AnsweredRegistrations.file(rows)
                : AnsweredRegistrations.file(rows, "訂正・取消し" + before + "件の後の回答");
    }

    private void store(Answered answered, Optional<Long> batch, Caller caller) throws CaseRefusedException {
        QuestionRow question = answered.question();
        LockedQuestion locked = lock.take(question.number(), question.version(), OPEN);
        InsurerAnswer answer = answered.answer();
        columns.set(question.number(), answer, batch, caller);
        cases.bringForward(locked.claimNumber());
        events.add(
                locked.claimNumber(),
                caller,
                CaseEvent.Kind.ANSWERED,
                question.insurerNumber() + "から「" + answer.kind().label() + "」（"
                        + answer.means().label() + "）");
    }
}
