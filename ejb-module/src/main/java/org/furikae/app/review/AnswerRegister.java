package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.furikae.app.intake.BatchKind;
import org.furikae.app.intake.BatchStates;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.intake.OwnFiles;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.persistence.SupersededRegistrationTable;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.registration.Registration;

/** Takes an answer that turned out wrong out of the register, and puts the right one in its place. Works in the caller's transaction. */
@ApplicationScoped
class AnswerRegister {
    @Inject
    private Database database;

    @Inject
    private RegistrationTable registrations;

    @Inject
    private SupersededRegistrationTable superseded;

    @Inject
    private OwnFiles files;

    @Inject
    private BatchStates batches;

    /**
     * Corrects what the register holds of one registration.
     *
     * @param wrong batch that brought the answer that counts no more
     * @param answer the right one; empty when it is not known
     * @return the batch that brings the right answer; empty when that says nothing of which the register takes note
     * @throws CaseRefusedException while the wrong answer is still on its way into the register
     */
    Optional<Long> correct(QuestionRow question, Optional<Long> wrong, Optional<InsurerAnswer> answer, Caller caller)
            throws CaseRefusedException {
        if (wrong.isPresent() && !batches.isStored(wrong.get())) {
            throw CaseRefusedException.notPossible("前の回答をまだ登録簿に取り込んでいます。少し待ってから、もう一度訂正または取消しをしてください。");
        }
        List<RegistrationTable.Known> known = registrations.withIds(List.of(question.registrationId()));
        Optional<RegistrationTable.Known> own = known.stream()
                .filter(row -> wrong.filter(batch -> batch == row.batchId()).isPresent())
                .findFirst();
        Optional<RegistrationTable.Known> base = known.stream()
                .filter(row -> own.filter(row::equals).isEmpty())
                .max(Comparator.comparing(row -> row.registration().registeredOn()));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        Registration before = base.get().registration();
        Optional<Registration> right = answer.flatMap(given -> AnsweredRegistrations.answered(before, given));
        if (own.isEmpty() && right.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = JapanTime.dayOf(caller.now());
        long batch = files.receive(
                "照会回答の訂正_" + day + ".csv",
                BatchKind.REGISTRATIONS,
                AnsweredRegistrations.file(
                        List.of(right.orElse(before)), "照会" + question.number() + "、" + question.version() + "回目の変更"),
                caller.userName());
        own.ifPresent(row -> superseded.add(question.registrationId(), row.batchId(), batch, false));
        if (right.isEmpty()) {
            superseded.add(question.registrationId(), base.get().batchId(), batch, true);
            carryOver(question, base.get().batchId(), batch);
        }
        return right.map(any -> batch);
    }

    /** Another answer about the same registration stands: from now on it is this batch that holds it. */
    private void carryOver(QuestionRow question, long from, long to) {
        database.update(
                "update question set answer_batch = ? where answer_batch = ? and registration_id = ?"
                        + " and question_number <> ?",
                parameters -> parameters
                        .number(to)
                        .number(from)
                        .text(question.registrationId())
                        .number(question.number()));
    }
}
