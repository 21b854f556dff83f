package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.furikae.decision.Outcome;
import org.furikae.exchange.Question;

/** The table of questions to insurers, asked by the decisions that leave a claim to inquiry. */
@ApplicationScoped
public class QuestionTable {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int REASON_LENGTH = 1_000;

    @Inject
    private Database database;

    /** Days until an answer is due. */
    @Inject
    @ConfigProperty(name = "furikae.inquiry.days", defaultValue = "14")
    private int days;

    private record Asked(long claimNumber, Question question) {}

    /** Asks what these decisions leave to inquiry. A question that was withdrawn is asked again; one that was answered is not. */
    void ask(List<ClaimDecision> decided, Instant now) {
        LocalDate deadline = deadline(now);
        List<Asked> asked = decided.stream()
                .filter(one -> one.decision().outcome() == Outcome.INQUIRY)
                .flatMap(one -> Question.of(one.decision()).stream()
                        .map(question -> new Asked(one.filed().number(), question)))
                .toList();
        database.bulk(
                Sql.insertInto(
                                "question",
                                "version, claim_number, latest_claim, registration_id, person_key, insurer_number, insured_symbol,"
                                        + " insured_number, branch_number, qualified_from, qualified_until, treated_from,"
                                        + " treated_until, reason, state, asked_at, deadline")
                        + " on duplicate key update version = version + (state = 'WITHDRAWN'), deadline = if(state = 'WITHDRAWN',"
                        + " value(deadline), deadline), state = if(state = 'WITHDRAWN', 'OPEN', state)",
                asked,
                (parameters, one) -> parameters
                        .number(1)
                        .number(one.claimNumber())
                        .number(one.claimNumber())
                        .text(one.question().registration().registrationId())
                        .text(one.question().personKey())
                        .text(one.question().registration().insurerNumber())
                        .text(one.question().registration().symbol())
                        .text(one.question().registration().number())
                        .text(one.question().registration().branch())
                        .day(one.question().registration().qualifiedFrom())
                        .optionalDay(one.question().registration().qualifiedUntil())
                        .day(one.question().from())
                        .day(one.question().until())
                        .text(shortened(one.question().reason()))
                        .text("OPEN")
                        .moment(now)
                        .day(deadline));
    }

    /** When an answer to what is asked at {@code now} is due. */
    public LocalDate deadline(Instant now) {
        return now.atZone(JAPAN).toLocalDate().plusDays(days);
    }

    /** Withdraws what these claims still ask. */
    void withdraw(List<Long> claimNumbers) {
        database.updateInNumbers(
                "update question set version = version + 1, state = 'WITHDRAWN' where state = 'OPEN' and claim_number in ",
                claimNumbers);
    }

    private static String shortened(String text) {
        return text.length() <= REASON_LENGTH ? text : text.substring(0, REASON_LENGTH);
    }
}
