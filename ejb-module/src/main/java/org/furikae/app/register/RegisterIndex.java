package org.furikae.app.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.persistence.SupersededRegistrationTable;
import org.furikae.app.register.RegisterBatchTable.RegisterBatch;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.RegisterLookup;

/**
 * The register in memory. It follows the database some seconds behind, and answers only where it is sure to say what the database
 * says: every batch up to the one asked about is whole, and is here as it stands in the database at that moment. A register that is
 * too large for the memory it may take is not kept at all.
 */
@ApplicationScoped
public class RegisterIndex {
    private static final Logger LOG = Logger.getLogger(RegisterIndex.class.getName());

    private final RegisterBatchTable batches;
    private final RegistrationTable registrations;
    private final SupersededRegistrationTable superseded;
    private final RegisterMemory memory;
    private final AtomicBoolean tooLarge = new AtomicBoolean();

    /** Replaced as a whole, so that readers never see half of it. */
    private volatile KnownRows known = KnownRows.NONE;

    @Inject
    RegisterIndex(
            RegisterBatchTable batches,
            RegistrationTable registrations,
            SupersededRegistrationTable superseded,
            RegisterMemory memory) {
        this.batches = batches;
        this.registrations = registrations;
        this.superseded = superseded;
        this.memory = memory;
    }

    protected RegisterIndex() {
        this.batches = null;
        this.registrations = null;
        this.superseded = null;
        this.memory = null;
    }

    /** Ends the reading of a register that does not fit. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Rows that are in memory. */
    public int size() {
        return known.size();
    }

    /**
     * The register as it was known when {@code knowledgeBatch} was the last batch; empty when only the database can tell.
     *
     * @param insurers as known then
     */
    public Optional<RegisterLookup> knownWith(long knowledgeBatch, InsurerDirectory insurers) {
        KnownRows here = known;
        BatchesStanding standing = batches.standing(knowledgeBatch);
        return standing.open() == 0 && standing.equals(here.standing(knowledgeBatch)) && here.size() > 0
                ? Optional.of(here.knownWith(knowledgeBatch, insurers))
                : Optional.empty();
    }

    /** Takes in what has come since. To be called by one thread at a time, outside of a transaction. */
    void follow() {
        if (tooLarge.get() || memory.bytes() == 0) {
            return;
        }
        KnownRows here = known;
        boolean stands = batches.standing(here.lastBatch()).equals(here.standing(here.lastBatch()));
        // Otherwise one of the batches that are here failed, or one came to light between them: everything is read
        // anew.
        KnownRows before = stands ? here : KnownRows.NONE;
        List<RegisterBatch> added = batches.after(before.lastBatch()).stream()
                .takeWhile(batch -> !batch.open())
                .toList();
        if (!stands || !added.isEmpty()) {
            extend(before, added);
        }
    }

    private void extend(KnownRows before, List<RegisterBatch> added) {
        long last = added.isEmpty() ? 0 : added.get(added.size() - 1).id();
        KnownRows.Extension extension = before.extendedBy(added);
        try {
            registrations.stream(before.lastBatch(), last, row -> {
                extension.add(row);
                if (extension.bytes() > memory.bytes()) {
                    throw new TooLarge();
                }
            });
            known = extension.build(superseded.upTo(last));
            LOG.log(Level.FINE, "{0} registrations are in memory", known.size());
        } catch (TooLarge e) {
            tooLarge.set(true);
            known = KnownRows.NONE;
            LOG.log(
                    Level.INFO,
                    "The register does not fit into {0} MiB of memory and is looked up in the database; see"
                            + " FURIKAE_REGISTER_MEGABYTES",
                    memory.bytes() >> 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
