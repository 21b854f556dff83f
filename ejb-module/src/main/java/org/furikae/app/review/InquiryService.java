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
import java.util.List;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.intake.OwnFiles;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.CallList;
import org.furikae.exchange.CallListLine;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.exchange.UnreadableFile;

/** Questions and answers in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InquiryService implements Inquiries {
    private static final int MOST_SHOWN = 500;
    private static final int MOST_IN_A_LIST = 100_000;
    private static final String REASON = "理由";

    @Resource
    private SessionContext context;

    @Inject
    private QuestionList list;

    @Inject
    private QuestionStore store;

    @Inject
    private CorrectionStore corrections;

    @Inject
    private AnswerImport imports;

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

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void correct(long number, int version, InsurerAnswer answer, String reason) throws CaseRefusedException {
        requireSound(answer);
        QuestionRow question = question(number);
        if (question.isAnswered() && AnswerContent.of(question).equals(AnswerContent.of(answer))) {
            throw CaseRefusedException.notPossible("登録済みの回答と同じ内容です。違うところを直してから訂正してください。");
        }
        corrections.correct(question, version, answer, Texts.required(REASON, reason), caller());
        files.wake();
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public void withdrawAnswer(long number, int version, String reason) throws CaseRefusedException {
        corrections.withdraw(question(number), version, Texts.required(REASON, reason), caller());
        files.wake();
    }

    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR})
    public long askAgain(long number, int version, String reason) throws CaseRefusedException {
        return corrections.askAgain(question(number), version, Texts.required(REASON, reason), caller());
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
        ImportedAnswers imported = imports.take(file, fileName, caller());
        files.wake();
        return imported;
    }

    private QuestionRow question(long number) throws CaseRefusedException {
        return list.find(number).orElseThrow(() -> CaseRefusedException.notPossible("照会がありません。一覧から選び直してください。"));
    }

    private Caller caller() {
        return Caller.of(context.getCallerPrincipal().getName());
    }
}
