package org.furikae.app.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.furikae.app.persistence.Database;

/**
 * Checks the whole trail, and every decision against the seal that vouches for it, reading everything once and holding little.
 * What others store meanwhile does no harm. Call it outside of a transaction; also of use outside of the container.
 */
public final class AuditVerifier {
    private final Database database;

    public AuditVerifier(Database database) {
        this.database = database;
    }

    /**
     * @param notedHashes hashes of entries that were noted outside of the database, such as exported heads
     * @param progress told from time to time how many entries and decisions were looked at so far
     */
    public AuditReport verify(Collection<String> notedHashes, LongConsumer progress) {
        try {
            Set<String> lost = new HashSet<>(notedHashes);
            lost.remove(AuditHead.BEFORE_THE_FIRST.hash());
            AuditCheck chain = checkChain(lost, progress);
            SealVerification seals = new SealVerification(database, done -> progress.accept(chain.entries() + done));
            return seals.check(chain, List.copyOf(lost));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the trail ends now. */
    public AuditHead head() {
        return new AuditChain(database).head();
    }

    private AuditCheck checkChain(Set<String> noted, LongConsumer progress) throws IOException {
        AuditChain chain = new AuditChain(database);
        AuditHead head = chain.head();
        AuditVerification verification = new AuditVerification();
        chain.stream(head.number(), entry -> {
            verification.next(entry);
            noted.remove(entry.hash());
            if (entry.number() % SealVerification.STEP == 0) {
                progress.accept(entry.number());
            }
        });
        return verification.against(head);
    }
}
