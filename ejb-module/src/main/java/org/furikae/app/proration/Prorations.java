package org.furikae.app.proration;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.exchange.StatementFormat;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.ShareExplanation;

/**
 * Proration runs. A draft shares the unresolved claims as they are and holds none of them; when another person approves it, its
 * claims become PRORATED, all or none, and it never changes again. Claims of approved runs whose insurer is found later are taken
 * back by the next run. Supervisors draft, approve and close; auditors look; other systems may draft, find, and read shares and lines.
 *
 * <p>A number that leads to nothing gives an empty list or {@link Optional}, except where a refusal is declared.
 */
public interface Prorations {
    /** Treatment months with something to share or shared, newest first. */
    List<MonthSummary> months();

    /**
     * Runs, newest first, replaced drafts left out.
     *
     * @param before only runs with smaller numbers; {@link Long#MAX_VALUE} for the newest
     */
    List<RunSummary> runs(long before, int limit);

    /** Opens a run with its sums. */
    Optional<RunView> find(long number);

    /**
     * Computes and stores a draft.
     *
     * @return its number
     * @throws ProrationRefusedException when nothing is to be shared or taken back, a method is missing, or payment results do not
     *     suffice; the message names pool and months
     */
    long draft(DraftRequest request) throws ProrationRefusedException;

    /**
     * Computes a draft again from what is known now, under the same request. The new draft takes the place of the old one, of which
     * only the sums are kept to compare.
     *
     * @param asOf as in {@link DraftRequest}
     * @return number of the new draft
     */
    long recompute(long number, int version, Optional<LocalDate> asOf) throws ProrationRefusedException;

    /** Removes a draft. */
    void discard(long number, int version, String reason) throws ProrationRefusedException;

    /** Compares two runs, drafts or not, replaced or not, insurer by insurer. */
    RunComparison compare(long first, long second) throws ProrationRefusedException;

    /**
     * Approves a draft: its claims become PRORATED, its charges and reversals are booked, all in one transaction.
     *
     * @param version of the draft as the caller saw it
     * @param reason not blank
     * @throws ProrationRefusedException when the caller drafted it, when it is no draft any more, or when decisions, reversals or
     *     methods changed since it was computed
     */
    void approve(long number, int version, String reason) throws ProrationRefusedException;

    /**
     * Closes an approved run: everything about it is settled. What becomes known later goes into later runs, closed or not.
     *
     * @param reason may be empty
     */
    void close(long number, int version, String reason) throws ProrationRefusedException;

    /** Pools of a run by their number, after leaving out {@code offset}. The number of pools is in {@link RunTotals}. */
    List<PoolRow> pools(long run, long offset, int limit);

    /** One pool of a run. */
    Optional<PoolRow> pool(long run, int pool);

    /** Shares by pool and insurer number. */
    List<ShareRow> shares(long run, ShareFilter filter, long offset, int limit);

    long countShares(long run, ShareFilter filter);

    /** Claims of a run by claim id. */
    List<LineRow> lines(long run, LineFilter filter, long offset, int limit);

    long countLines(long run, LineFilter filter);

    /** The arithmetic of one share, computed again from the weights as they were used. */
    ShareExplanation explain(long run, int pool, InsurerNumber insurer) throws ProrationRefusedException;

    /** Claims that a run takes back, in the order in which they leave their pools. */
    List<ReversalRow> reversals(long run, long offset, int limit);

    /** One claim that a run takes back. */
    Optional<ReversalRow> reversal(long run, String claimId);

    /** What insurers get back for one claim that a run takes back, by insurer number. */
    List<ReversalShareRow> reversalShares(long run, String claimId, long offset, int limit);

    /** Balances of all insurers that approved runs ever booked something for, by insurer number after {@code after}. */
    List<InsurerBalance> balances(String after, int limit);

    /** Sums of all balances, beside the claims that they stand for. */
    LedgerSums ledgerSums();

    /** Bookings of one insurer, newest first. */
    List<LedgerRow> ledger(InsurerNumber insurer, long beforeRun, int limit);

    /** Writes 按分結果 (every share), or for a workbook 按分結果, 按分明細 and 按分方法 together. Streamed; entered in the audit trail. */
    void writeShares(long run, TableFormat format, OutputStream out) throws IOException, ProrationRefusedException;

    /** Writes 按分明細 (every claim, and every claim taken back). Streamed; entered in the audit trail. */
    void writeLines(long run, TableFormat format, OutputStream out) throws IOException, ProrationRefusedException;

    /** Insurers for which a run books something, by number. */
    List<InsurerNumber> billed(long run);

    /** Writes the billing statement (按分請求書) of one insurer. Entered in the audit trail. */
    void writeStatement(long run, InsurerNumber insurer, StatementFormat format, OutputStream out)
            throws IOException, ProrationRefusedException;

    /**
     * Writes the billing statements of all insurers as one zip. Streamed; entered in the audit trail.
     *
     * @param formats what each insurer gets, at least one
     */
    void writeStatements(long run, Set<StatementFormat> formats, OutputStream out)
            throws IOException, ProrationRefusedException;
}
