package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.InsurerTable;
import org.furikae.insurer.InsurerDirectory;

/** The insurers as imported last, kept in memory until another import. */
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
        String state = insurers.state();
        Loaded known = loaded;
        if (!known.state().equals(state)) {
            known = new Loaded(state, new InsurerDirectory(insurers.current()));
            loaded = known;
        }
        return known.directory();
    }
}
