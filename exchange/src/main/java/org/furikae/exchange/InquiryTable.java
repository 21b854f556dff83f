package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.TEXT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.furikae.decision.Decision;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.decision.Outcome;

/** The table 照会一覧: one row per question to an insurer (formats.md 6). */
final class InquiryTable {
    static final String SHEET = "照会一覧";
    static final String FILE = "inquiries.csv";
    static final List<OutputColumn> COLUMNS = List.of(
            new OutputColumn("レセプトID", TEXT),
            new OutputColumn("照会先保険者番号", CODE),
            new OutputColumn("照会先保険者名", TEXT),
            new OutputColumn("記号", CODE),
            new OutputColumn("番号", CODE),
            new OutputColumn("枝番", CODE),
            new OutputColumn("個人キー", TEXT),
            new OutputColumn("登録番号", TEXT),
            new OutputColumn("資格取得日", DATE),
            new OutputColumn("資格喪失日", DATE),
            new OutputColumn("一致度", TEXT),
            new OutputColumn("対象開始日", DATE),
            new OutputColumn("対象終了日", DATE),
            new OutputColumn("照会理由", TEXT),
            new OutputColumn("基準日", DATE));

    /** By claim id, insurer and registration. */
    static final Comparator<List<String>> ORDER = Comparator.comparing((List<String> row) -> row.get(0))
            .thenComparing(row -> row.get(1))
            .thenComparing(row -> row.get(7));

    private InquiryTable() {}

    /** The questions that an {@link Outcome#INQUIRY} asks; none for any other outcome. */
    static List<List<String>> rows(Decision decision) {
        return Question.of(decision).stream().map(InquiryTable::row).distinct().toList();
    }

    private static List<String> row(Question question) {
        RegistrationView registration = question.registration();
        return List.of(
                question.claimId(),
                registration.insurerNumber(),
                registration.insurerName(),
                registration.symbol(),
                registration.number(),
                registration.branch(),
                question.personKey(),
                registration.registrationId(),
                registration.qualifiedFrom().toString(),
                registration.qualifiedUntil().map(LocalDate::toString).orElse(""),
                question.level().map(Enum::name).orElse(""),
                question.from().toString(),
                question.until().toString(),
                question.reason(),
                question.knownAsOf().toString());
    }
}
