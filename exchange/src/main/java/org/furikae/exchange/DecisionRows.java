package org.furikae.exchange;

import java.util.Optional;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;
import org.furikae.exchange.value.NumberText;

/** Rows of 処理結果, read back for a proration. */
final class DecisionRows implements RowMapping<DecidedAmount> {
    private static final int LONGEST_ID = 40;
    private static final long LARGEST_YEN = 99_999_999_999_999L;
    /** A claim has no more parts than a month has days. */
    private static final long MOST_PARTS = 31;

    private final SeenKeys seen = new SeenKeys();

    @Override
    public Optional<DecidedAmount> map(InputRow row) {
        // One more than the longest id: our own csv files put an apostrophe before what looks like a formula.
        String claimId = CsvOutput.given(row.requiredIdentifier(DecisionColumns.CLAIM_ID, LONGEST_ID + 1));
        Optional<Long> part = row.require(DecisionColumns.PART, text -> NumberText.parse(text, MOST_PARTS));
        Optional<Outcome> outcome = row.require(DecisionColumns.OUTCOME, Words.OUTCOMES::parse);
        Optional<Long> amount =
                row.require(DecisionColumns.INSURER_AMOUNT, text -> NumberText.parse(text, LARGEST_YEN));
        if (!claimId.isEmpty()
                && part.isPresent()
                && seen.add(claimId + "|" + part.get(), "") != SeenKeys.Meeting.NEW) {
            row.error(DecisionColumns.CLAIM_ID, "同じレセプトID・行の行が前にあります。どちらか一方だけにしてください");
        }
        if (!row.sound()) {
            return Optional.empty();
        }
        return Optional.of(new DecidedAmount(
                claimId, Math.toIntExact(part.orElseThrow()), outcome.orElseThrow(), Yen.of(amount.orElseThrow())));
    }
}
