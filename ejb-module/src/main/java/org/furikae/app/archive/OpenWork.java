package org.furikae.app.archive;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;

/**
 * What is still to be done about claims of a month, so that it cannot be archived.
 *
 * @param kind in Japanese, such as {@code 未処理の案件}
 */
public record OpenWork(String kind, long count) {
    private static final String OF_MONTH = " join claim c using (claim_number) where c.treatment_month = ?";

    private record Question(String kind, String sql) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("未判定のレセプト", "claim c where c.treatment_month = ? and c.outcome is null"),
            new Question("再照会待ちのレセプト", "claim c where c.treatment_month = ? and c.outcome = 'AWAITING'"),
            new Question("担当者確認のレセプト", "claim c where c.treatment_month = ? and c.outcome = 'REVIEW'"),
            new Question("保険者照会のレセプト", "claim c where c.treatment_month = ? and c.outcome = 'INQUIRY'"),
            new Question("未処理の案件", "review_case r" + OF_MONTH),
            new Question("回答のない照会", "question q" + OF_MONTH + " and q.state = 'OPEN'"),
            new Question("再判定を待つレセプト", "claim_to_decide t" + OF_MONTH),
            new Question(
                    "下書きの按分処理",
                    "proration_run r join proration_run_month m using (run_number)"
                            + " where m.treatment_month = ? and r.state = 'DRAFT' and r.replaced_by is null"),
            // Their claims may be of any month.
            new Question("処理中の受付", "batch b where ? > 0 and b.state not in ('DONE', 'FAILED')"));

    /** Everything that is open, each kind with how many there are. */
    static List<OpenWork> of(YearMonth month, Database database) {
        List<OpenWork> open = new ArrayList<>();
        for (Question question : QUESTIONS) {
            long count = database.queryOne(
                            "select count(*) from " + question.sql(),
                            parameters -> parameters.number(MonthNumber.of(month)),
                            Columns::number)
                    .orElseThrow();
            if (count > 0) {
                open.add(new OpenWork(question.kind(), count));
            }
        }
        return open;
    }
}
