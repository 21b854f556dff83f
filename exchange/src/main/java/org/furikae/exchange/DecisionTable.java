package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.furikae.claim.Agency;
import org.furikae.claim.InsuredId;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.insurer.Prefecture;

/** The table 処理結果: one row per billed part of a claim (formats.md 6). */
final class DecisionTable {
    static final String SHEET = "処理結果";
    static final String FILE = "decisions.csv";
    static final List<OutputColumn> COLUMNS = List.of(
            new OutputColumn("レセプトID", TEXT),
            new OutputColumn("行", NUMBER),
            new OutputColumn("結果", TEXT),
            new OutputColumn("確認区分", CODE),
            new OutputColumn("保険者番号", CODE),
            new OutputColumn("記号", CODE),
            new OutputColumn("番号", CODE),
            new OutputColumn("枝番", CODE),
            new OutputColumn("請求先機関", TEXT),
            new OutputColumn("機関変更", TEXT),
            new OutputColumn("対象開始日", DATE),
            new OutputColumn("対象終了日", DATE),
            new OutputColumn("点数", NUMBER),
            new OutputColumn("保険者負担額", NUMBER),
            new OutputColumn("一致度", TEXT),
            new OutputColumn("一致内訳", TEXT),
            new OutputColumn("個人キー", TEXT),
            new OutputColumn("登録番号", TEXT),
            new OutputColumn("候補数", NUMBER),
            new OutputColumn("負担割合差", NUMBER),
            new OutputColumn("根拠規則", TEXT),
            new OutputColumn("理由", TEXT),
            new OutputColumn("規則版", TEXT),
            new OutputColumn("基準日", DATE),
            // formats.md 6 names this column by its English name alone; 機関変更 says the same to people.
            new OutputColumn("agency_changed", TEXT));

    /** By claim id, then by part as a number. */
    static final Comparator<List<String>> ORDER = Comparator.comparing((List<String> row) -> row.get(0))
            .thenComparingInt(row -> Integer.parseInt(row.get(1)));

    private DecisionTable() {}

    static List<List<String>> rows(Decision decision) {
        List<List<String>> rows = new ArrayList<>(decision.parts().size());
        for (DecisionPart part : decision.parts()) {
            rows.add(row(decision, part));
        }
        return rows;
    }

    private static List<String> row(Decision decision, DecisionPart part) {
        Optional<InsuredId> billed = part.billed();
        return List.of(
                decision.claimId(),
                Integer.toString(part.part()),
                decision.outcome().name(),
                decision.confirmation().map(ConfirmationCode::code).orElse(""),
                billed.map(id -> id.insurerNumber().digits()).orElse(""),
                billed.map(InsuredId::symbol).orElse(""),
                billed.map(InsuredId::number).orElse(""),
                billed.map(InsuredId::branch).orElse(""),
                part.payee()
                        .map(agency -> payee(agency, part.payeePrefecture()))
                        .orElse(""),
                agencyChanged(part),
                part.from().toString(),
                part.until().toString(),
                Long.toString(part.points()),
                Long.toString(part.insurerAmount().amount()),
                decision.identityLevel().map(Enum::name).orElse(""),
                decision.itemMatches(),
                decision.personKey().orElse(""),
                part.registrationId().orElse(""),
                Integer.toString(decision.candidates()),
                Long.toString(part.copayDifference().amount()),
                String.join(";", decision.rulesFired()),
                decision.reason(),
                decision.rulesetVersion(),
                decision.knownAsOf().toString(),
                agencyChanged(part));
    }

    private static String agencyChanged(DecisionPart part) {
        return part.agencyChanged() ? "有" : "無";
    }

    /** 支払基金 is one body; there is a 国保連 in each prefecture. */
    private static String payee(Agency agency, String prefectureCode) {
        Optional<Prefecture> prefecture =
                agency == Agency.HEALTH_FEDERATION ? Prefecture.ofCode(prefectureCode) : Optional.empty();
        return agency.label()
                + prefecture.map(found -> "(" + found.name() + ")").orElse("");
    }
}
