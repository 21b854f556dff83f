package org.furikae.app.review;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.intake.OwnFiles;
import org.furikae.exchange.AnswerFile;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.CallList;
import org.furikae.exchange.CallListLine;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.exchange.Limits;
import org.furikae.exchange.UnreadableFile;

/** Questions and answers in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InquiryService implements Inquiries {
    private static final int MOST_SHOWN = 500;
    private static final int MOST_IN_A_LIST = 100_000;
    private static final String NUMBER = "照会番号";

    @Resource
    private SessionContext context;

    @Inject
    private QuestionList list;

    @Inject
    private QuestionStore store;

    @Inject
    private OwnFiles files;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public List<InsurerWork> insurers() {
        return list.insurers();
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public List<QuestionRow> questions(String insurerNumber) {
        audit.record("inquiry.open", "insurer " + insurerNumber, "保険者への照会");
        return list.ofInsurer(insurerNumber, MOST_SHOWN);
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void writeCallList(String insurerNumber, OutputStream out) throws IOException {
        List<CallListLine> lines = list.callList(insurerNumber, MOST_IN_A_LIST);
        audit.record(
                "inquiry.export",
                lines.size() + " questions" + (insurerNumber.isEmpty() ? "" : " to " + insurerNumber),
                "保険者への照会");
        CallList.write(lines, out);
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void remind(long number, int version) throws CaseRefusedException {
        store.remind(question(number), version, caller());
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void answer(long number, int version, InsurerAnswer answer) throws CaseRefusedException {
        requireSound(answer);
        QuestionRow question = question(number);
        if (question.version() != version) {
            throw CaseRefusedException.changed();
        }
        store.answer(List.of(new QuestionStore.Answered(question, answer)), caller());
        files.wake();
    }

    private static void requireSound(InsurerAnswer answer) throws CaseRefusedException {
        LocalDate today = JapanTime.today();
        Texts.required("回答者", answer.answeredBy());
        Texts.optional("備考", answer.remarks());
        if (answer.answeredBy().length() > 100) {
            throw CaseRefusedException.notPossible("回答者は100文字以内にしてください。");
        }
        if (answer.answeredOn().isAfter(today)) {
            throw CaseRefusedException.notPossible("回答日が今日より後です。回答を受けた日を入れてください。");
        }
        if (answer.kind() != AnswerKind.IN_FORCE
                && (answer.from().isPresent() || answer.until().isPresent())) {
            throw CaseRefusedException.notPossible("資格取得日や資格喪失日があるのは「資格あり」のときだけです。");
        }
        if (answer.from().isEmpty() && answer.until().isPresent()) {
            throw CaseRefusedException.notPossible("資格喪失日を入れるときは、資格取得日も入れてください。");
        }
        if (answer.from().isPresent()
                && answer.until()
                        .filter(day -> !day.isAfter(answer.from().get()))
                        .isPresent()) {
            throw CaseRefusedException.notPossible("資格喪失日は資格取得日より後の日にしてください。");
        }
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public ImportedAnswers importAnswers(Path file, String fileName) throws UnreadableFile, IOException {
        AnswerFile read = AnswerFile.read(file, fileName, Limits.UPLOAD, JapanTime.today());
        List<AnswerFile.Rejected> rejected = new ArrayList<>(read.rejected());
        List<QuestionStore.Answered> answers = new ArrayList<>();
        Map<Long, AnswerFile.Row> rows = new HashMap<>();
        Map<String, InsurerAnswer> byRegistration = new HashMap<>();
        for (AnswerFile.Row row : read.rows()) {
            Optional<QuestionRow> question = list.find(row.number());
            Optional<AnswerFile.Rejected> fault = fault(row, question, rows.containsKey(row.number()), byRegistration);
            if (fault.isPresent()) {
                rejected.add(fault.get());
            } else {
                rows.put(row.number(), row);
                byRegistration.put(question.orElseThrow().registrationId(), row.answer());
                answers.add(new QuestionStore.Answered(question.orElseThrow(), row.answer()));
            }
        }
        int taken = 0;
        if (!answers.isEmpty()) {
            try {
                store.answer(answers, caller());
                taken = answers.size();
                files.wake();
            } catch (CaseRefusedException e) {
                // Somebody answered one of them at the same moment: nothing was stored, and every row is handed back.
                answers.forEach(one -> rejected.add(rows.get(one.question().number())
                        .rejected(NUMBER, String.valueOf(one.question().number()), "取り込みの間に照会が変わりました。もう一度取り込んでください")));
            }
        }
        return new ImportedAnswers(fileName, taken, read.unanswered(), read.headers(), rejected);
    }

    private static Optional<AnswerFile.Rejected> fault(
            AnswerFile.Row row,
            Optional<QuestionRow> question,
            boolean twice,
            Map<String, InsurerAnswer> byRegistration) {
        String number = String.valueOf(row.number());
        if (question.isEmpty()) {
            return Optional.of(row.rejected(NUMBER, number, "この番号の照会はありません。照会一覧をダウンロードし直してください"));
        }
        if (twice) {
            return Optional.of(row.rejected(NUMBER, number, "同じ照会番号の行が2つ以上あります。1つだけ残してください"));
        }
        if (!row.claimId().isEmpty() && !row.claimId().equals(question.get().claimId())) {
            return Optional.of(row.rejected("レセプトID", row.claimId(), "照会番号のレセプトIDと違います。行がずれていないか確かめてください"));
        }
        if (question.get().state() != QuestionRow.State.OPEN) {
            return Optional.of(row.rejected(NUMBER, number, "この照会は回答済みか、取り下げられています。この行を除いてください"));
        }
        InsurerAnswer other = byRegistration.get(question.get().registrationId());
        if (other != null && changesRegister(other) && !sameContent(other, row.answer())) {
            return Optional.of(
                    row.rejected("回答", row.answer().kind().label(), "同じ資格についてのほかの行と回答が違います。保険者に確かめて直してください"));
        }
        return Optional.empty();
    }

    private static boolean changesRegister(InsurerAnswer answer) {
        return Set.of(AnswerKind.IN_FORCE, AnswerKind.NOT_INSURED).contains(answer.kind());
    }

    private static boolean sameContent(InsurerAnswer one, InsurerAnswer other) {
        return one.kind() == other.kind()
                && one.from().equals(other.from())
                && one.until().equals(other.until())
                && one.answeredOn().equals(other.answeredOn());
    }

    private QuestionRow question(long number) throws CaseRefusedException {
        return list.find(number).orElseThrow(() -> CaseRefusedException.notPossible("照会がありません。一覧から選び直してください。"));
    }

    private Caller caller() {
        return Caller.of(context.getCallerPrincipal().getName());
    }
}
