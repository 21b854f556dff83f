package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.app.persistence.SearchKey;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/** Claims of whoever has the patient's name, in kana or else in kanji, and birth date. */
@ApplicationScoped
class OtherClaims {
    private static final int MOST = 20;

    @Inject
    private Database database;

    /** The latest months first, at most 20. */
    List<OtherClaim> of(FiledClaim filed) {
        String kana = SearchKey.ofKana(filed.claim().patient().kanaName());
        String column = kana.isEmpty() ? "search_kanji" : "search_kana";
        String key = kana.isEmpty() ? SearchKey.ofKanji(filed.claim().patient().kanjiName()) : kana;
        return database.query(
                "select claim_id, treatment_month, institution_name, insurer_number, outcome,"
                        + " coalesce(billed_insurer_number, ''), insurer_amount from claim where " + column
                        + " = ? and birth_date = ? and claim_number <> ? order by treatment_month desc, claim_id limit ?",
                parameters -> parameters
                        .text(key)
                        .optionalDay(filed.claim().patient().birthDate())
                        .number(filed.number())
                        .number(MOST),
                columns -> new OtherClaim(
                        columns.text(),
                        MonthNumber.month(columns.smallNumber()),
                        columns.text(),
                        columns.text(),
                        columns.optionalConstant(Outcome.class),
                        columns.text(),
                        Yen.of(columns.number())));
    }
}
