package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.intake.UploadLimit;
import org.furikae.exchange.AnswerFile;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.exchange.UnreadableFile;

/**
 * Takes a call list in that was filled in. A row for a question that is answered already never overwrites the answer: it is a
 * correction when it says why, and is handed back otherwise. Reads outside of transactions.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class AnswerImport {
    private static final String NUMBER = "照会番号";
    private static final String ANSWER = "回答";

    @Inject
    private QuestionList list;

    @Inject
    private QuestionStore store;

    @Inject
    private CorrectionStore corrections;

    @Inject
    private UploadLimit limit;

    ImportedAnswers take(Path file, String fileName, Caller caller) throws UnreadableFile, IOException {
        AnswerFile read = AnswerFile.read(file, fileName, limit.limits(), JapanTime.today());
        List<AnswerFile.Rejected> rejected = new ArrayList<>(read.rejected());
        Map<AnswerFile.Row, QuestionRow> open = new HashMap<>();
        Map<AnswerFile.Row, QuestionRow> toCorrect = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        Map<String, InsurerAnswer> byRegistration = new HashMap<>();
        List<AnswerFile.Row> sound = new ArrayList<>();
        for (AnswerFile.Row row : read.rows()) {
            Optional<QuestionRow> question = list.find(row.number());
            Optional<AnswerFile.Rejected> fault = fault(row, question, !seen.add(row.number()), byRegistration);
            if (fault.isPresent()) {
                rejected.add(fault.get());
                continue;
            }
            QuestionRow found = question.orElseThrow();
            byRegistration.put(found.registrationId(), row.answer());
            (found.state() == QuestionRow.State.OPEN ? open : toCorrect).put(row, found);
            sound.add(row);
        }
        int taken = store(open, sound, caller, rejected) + correct(toCorrect, sound, caller, rejected);
        return new ImportedAnswers(fileName, taken, read.unanswered(), read.headers(), rejected);
    }

    private int store(
            Map<AnswerFile.Row, QuestionRow> open,
            List<AnswerFile.Row> order,
            Caller caller,
            List<AnswerFile.Rejected> rejected) {
        List<AnswerFile.Row> rows = order.stream().filter(open::containsKey).toList();
        if (rows.isEmpty()) {
            return 0;
        }
        try {
            store.answer(
                    rows.stream()
                            .map(row -> new QuestionStore.Answered(open.get(row), row.answer()))
                            .toList(),
                    caller);
            return rows.size();
        } catch (CaseRefusedException e) {
            // Somebody answered one of them at the same moment: nothing was stored, and every row is handed back.
            rows.forEach(row -> rejected.add(changed(row)));
            return 0;
        }
    }

    private int correct(
            Map<AnswerFile.Row, QuestionRow> toCorrect,
            List<AnswerFile.Row> order,
            Caller caller,
            List<AnswerFile.Rejected> rejected) {
        int taken = 0;
        for (AnswerFile.Row row : order.stream().filter(toCorrect::containsKey).toList()) {
            QuestionRow question = toCorrect.get(row);
            try {
                corrections.correct(question, question.version(), row.answer(), row.correctionReason(), caller);
                taken++;
            } catch (CaseRefusedException e) {
                rejected.add(changed(row));
            }
        }
        return taken;
    }

    private static AnswerFile.Rejected changed(AnswerFile.Row row) {
        return row.rejected(NUMBER, String.valueOf(row.number()), "取り込みの間に照会が変わりました。もう一度取り込んでください");
    }

    private static Optional<AnswerFile.Rejected> fault(
            AnswerFile.Row row, Optional<QuestionRow> found, boolean twice, Map<String, InsurerAnswer> byRegistration) {
        String number = String.valueOf(row.number());
        if (found.isEmpty()) {
            return Optional.of(row.rejected(NUMBER, number, "この番号の照会はありません。照会一覧をダウンロードし直してください"));
        }
        QuestionRow question = found.get();
        if (twice) {
            return Optional.of(row.rejected(NUMBER, number, "同じ照会番号の行が2つ以上あります。正しい1つだけを残してください"));
        }
        if (!row.claimId().isEmpty() && !row.claimId().equals(question.claimId())) {
            return Optional.of(row.rejected("レセプトID", row.claimId(), "照会番号のレセプトIDと違います。行がずれていないか確かめてください"));
        }
        InsurerAnswer other = byRegistration.get(question.registrationId());
        if (other != null
                && changesRegister(other)
                && !AnswerContent.of(other).equals(AnswerContent.of(row.answer()))) {
            return Optional.of(
                    row.rejected(ANSWER, row.answer().kind().label(), "同じ資格についてのほかの行と回答が違います。保険者に確かめて直してください"));
        }
        return notOpen(row, question);
    }

    private static Optional<AnswerFile.Rejected> notOpen(AnswerFile.Row row, QuestionRow question) {
        String number = String.valueOf(row.number());
        if (!question.latest()) {
            return Optional.of(row.rejected(NUMBER, number, "この照会は聞き直しています。新しい照会番号の行に回答を入れてください"));
        }
        if (question.state() == QuestionRow.State.WITHDRAWN) {
            return Optional.of(row.rejected(NUMBER, number, "この照会は、回答の前に請求が判定されたため取り下げられています。この行を除くか、照会の画面で聞き直してください"));
        }
        if (question.state() == QuestionRow.State.OPEN) {
            return Optional.empty();
        }
        if (AnswerContent.of(question).equals(AnswerContent.of(row.answer()))) {
            return Optional.of(row.rejected(NUMBER, number, "この照会は同じ内容で回答済みです。この行を除いてください"));
        }
        if (row.correctionReason().isEmpty()) {
            return Optional.of(row.rejected(
                    ANSWER,
                    row.answer().kind().label(),
                    "この照会は回答済み（" + question.answeredOn().orElseThrow() + "「"
                            + question.answer().orElseThrow().label()
                            + "」）で、この行の内容と違います。上書きはしません。訂正なら「訂正理由」の列に理由を入れ、違うなら行を除いてください"));
        }
        return Optional.empty();
    }

    private static boolean changesRegister(InsurerAnswer answer) {
        return Set.of(AnswerKind.IN_FORCE, AnswerKind.NOT_INSURED).contains(answer.kind());
    }
}
