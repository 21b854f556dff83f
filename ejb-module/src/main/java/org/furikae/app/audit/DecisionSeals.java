package org.furikae.app.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.furikae.app.persistence.Database;

/**
 * Puts decisions under seal. Whoever stores decisions calls {@link #prepare} when they are written, which is the work, and
 * {@link #seal} at the very end of the same transaction, which takes the lock that everybody waits for.
 */
@ApplicationScoped
public class DecisionSeals {
    /** A proration run stores more at once than one seal should hold. */
    static final int DECISIONS_PER_SEAL = 1_000;

    private final Database database;

    @EJB
    private AuditTrail audit;

    @Inject
    public DecisionSeals(Database database) {
        this.database = database;
    }

    /** For use outside of the container, with a trail of the caller's. */
    DecisionSeals(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    protected DecisionSeals() {
        this.database = null;
    }

    /** Seals whose audit entries are still to be written. */
    public static final class Prepared {
        private final List<Seal> seals;

        private Prepared(List<Seal> seals) {
            this.seals = seals;
        }
    }

    /**
     * Hashes decisions as the database holds them now, not as somebody meant to store them.
     *
     * @param decisionNumbers of decisions that the caller's transaction stored, ascending, from numbers that the caller alone was
     *     handed out
     */
    public Prepared prepare(List<Long> decisionNumbers) {
        return new Prepared(seals(new DecisionHashes(database), decisionNumbers));
    }

    static List<Seal> seals(DecisionHashes hashes, List<Long> decisionNumbers) {
        List<Seal> seals = new ArrayList<>();
        for (int from = 0; from < decisionNumbers.size(); ) {
            int until = endOfRange(decisionNumbers, from);
            seals.add(new Seal(hashes.between(decisionNumbers.get(from), decisionNumbers.get(until - 1))));
            from = until;
        }
        return seals;
    }

    /** A seal covers a range of numbers: numbers of somebody else must not lie in it. */
    private static int endOfRange(List<Long> numbers, int from) {
        int until = from + 1;
        while (until < numbers.size()
                && until - from < DECISIONS_PER_SEAL
                && numbers.get(until) == numbers.get(until - 1) + 1) {
            until++;
        }
        return until;
    }

    /**
     * Writes an audit entry for each seal.
     *
     * @param subject what made the decisions, such as a batch
     */
    public void seal(String subject, Prepared prepared) {
        SealTable table = new SealTable(database);
        for (Seal seal : prepared.seals) {
            long entry = audit.recordContent(
                    AuditAction.DECISIONS_STORED,
                    subject + ", " + seal.decisions().size() + " decisions",
                    "",
                    Seal.contentSha256(seal.bytes()));
            table.insert(seal, entry);
        }
    }
}
