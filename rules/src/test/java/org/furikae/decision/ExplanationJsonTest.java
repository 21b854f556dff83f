package org.furikae.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.claim.Agency;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Yen;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.Day;
import org.furikae.decision.Explanation.FiredRule;
import org.furikae.decision.Explanation.ItemView;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.identity.IdentityLevel;
import org.furikae.identity.Item;
import org.furikae.identity.Verdict;
import org.furikae.insurer.InsurerNumber;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {
    private static final LocalDate DAY = LocalDate.of(2023, 8, 10);
    private static final Explanation EXPLANATION = new Explanation(
            "請求どおりとします。",
            FilingKind.CURRENT,
            List.of(new Day(DAY, List.of("R1"))),
            List.of(new CandidateView(
                    "P1",
                    Optional.of(IdentityLevel.B),
                    List.of(new ItemView(Item.KANJI_NAME, "高橋", "髙橋", Verdict.TOLERATED, "異体字")),
                    List.of(new RegistrationView(
                            "R1", "06132013", "組合", "12", "345", "01", DAY, Optional.empty(), DAY, "有効", true)),
                    true,
                    "")),
            List.of(new FiredRule("規則", "insurer", "理由", "根拠", "abc")),
            List.of("知らせ"));
    private static final Decision DECISION = new Decision(
            "C1",
            Outcome.AS_FILED,
            Optional.of(ConfirmationCode.UNCHANGED),
            List.of(new DecisionPart(
                    1,
                    Optional.of(new InsuredId(new InsurerNumber("06132013"), "12", "345", "01")),
                    Optional.of(Agency.PAYMENT_FUND),
                    "",
                    DAY,
                    DAY,
                    100,
                    Yen.of(700),
                    Optional.empty(),
                    false,
                    Yen.ZERO)),
            false,
            Optional.empty(),
            "",
            Optional.of("P1"),
            1,
            Yen.ZERO,
            List.of("規則"),
            "請求どおりとします。",
            "abc",
            DAY,
            EXPLANATION);

    @Test
    void what_was_written_is_read_back_whole() {
        assertThat(ExplanationJson.readDecision(ExplanationJson.write(DECISION)))
                .isEqualTo(DECISION);
        assertThat(ExplanationJson.readExplanation(ExplanationJson.write(EXPLANATION)))
                .isEqualTo(EXPLANATION);
    }

    @Test
    void every_property_is_there_in_the_order_of_the_record_with_iso_dates() {
        String json = ExplanationJson.write(DECISION);

        assertThat(json)
                .startsWith(
                        "{\"claimId\":\"C1\",\"outcome\":\"AS_FILED\",\"confirmation\":\"UNCHANGED\",\"parts\":[{\"part\":1,")
                .contains("\"from\":\"2023-08-10\",\"until\":\"2023-08-10\",\"points\":100,\"insurerAmount\":700")
                .contains("\"registrationId\":null")
                .contains("\"identityLevel\":null");
    }

    @Test
    void a_text_of_another_form_is_refused_without_quoting_it() {
        assertThatThrownBy(() -> ExplanationJson.readDecision("{\"kanjiName\":\"山田\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("山田")
                .hasNoCause();
    }
}
