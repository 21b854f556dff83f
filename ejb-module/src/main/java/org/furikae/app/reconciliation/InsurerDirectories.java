package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.InsurerTable;
import org.furikae.insurer.InsurerDirectory;

/** The insurers as imported up to a batch, kept in memory until others are asked for. */
@ApplicationScoped
public class InsurerDirectories {
    private final InsurerTable insurers;

    /** Replaced as a whole, so that readers never see half of it. */
    private volatile Loaded loaded = new Loaded("", new InsurerDirectory(List.of()));

    @Inject
    public InsurerDirectories(InsurerTable insurers) {
        this.insurers = insurers;
    }

    protected InsurerDirectories() {
        this.insurers = null;
    }

    private record Loaded(String state, InsurerDirectory directory) {}

    /** The insurers at this moment. Costs one look at an index of a small table as long as nothing was imported. */
    public InsurerDirectory current() {
        return knownWith(Long.MAX_VALUE);
    }

    /** The insurers as they were known when {@code knowledgeBatch} was the last batch. */
    public InsurerDirectory knownWith(long knowledgeBatch) {
        String state = insurers.state(knowledgeBatch);
        Loaded known = loaded;
        if (!known.state().equals(state)) {
            known = new Loaded(state, new InsurerDirectory(insurers.knownWith(knowledgeBatch)));
            loaded = known;
        }
        return known.directory();
    }
}
