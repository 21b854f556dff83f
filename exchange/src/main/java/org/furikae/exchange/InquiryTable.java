package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.DATE;
import static org.furikae.exchange.ColumnType.TEXT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.decision.Outcome;
import org.furikae.identity.IdentityLevel;

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
        if (decision.outcome() != Outcome.INQUIRY) {
            return List.of();
        }
        LocalDate from = decision.parts().stream()
                .map(DecisionPart::from)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        LocalDate until = decision.parts().stream()
                .map(DecisionPart::until)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        Set<List<String>> questions = new LinkedHashSet<>();
        for (CandidateView candidate : possible(decision)) {
            for (RegistrationView registration : relevant(candidate, from, until)) {
                questions.add(List.of(
                        decision.claimId(),
                        registration.insurerNumber(),
                        registration.insurerName(),
                        registration.symbol(),
                        registration.number(),
                        registration.branch(),
                        candidate.personKey(),
                        registration.registrationId(),
                        registration.qualifiedFrom().toString(),
                        registration.qualifiedUntil().map(LocalDate::toString).orElse(""),
                        candidate.level().map(Enum::name).orElse(""),
                        from.toString(),
                        until.toString(),
                        decision.reason(),
                        decision.knownAsOf().toString()));
            }
        }
        return List.copyOf(questions);
    }

    /** The persons who may be the patient; every person considered when none stands out. */
    private static List<CandidateView> possible(Decision decision) {
        List<CandidateView> all = decision.explanation().candidates();
        List<CandidateView> likely = all.stream()
                .filter(candidate -> candidate.chosen()
                        || candidate
                                .level()
                                .filter(level -> level != IdentityLevel.C && level != IdentityLevel.D)
                                .isPresent())
                .toList();
        return likely.isEmpty() ? all : likely;
    }

    /** Periods that meet the days of treatment; all periods when none does. */
    private static List<RegistrationView> relevant(CandidateView candidate, LocalDate from, LocalDate until) {
        List<RegistrationView> meeting = candidate.registrations().stream()
                .filter(period -> !period.qualifiedFrom().isAfter(until)
                        && period.qualifiedUntil().map(from::isBefore).orElse(true))
                .toList();
        return meeting.isEmpty() ? candidate.registrations() : meeting;
    }
}
