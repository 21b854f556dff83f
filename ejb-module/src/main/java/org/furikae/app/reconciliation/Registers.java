package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.furikae.app.operation.Throughput;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.register.RegisterIndex;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.RegisterLookup;

/** The register as it was known at some batch: from memory where that is possible, otherwise from the database. Both say the same. */
@ApplicationScoped
public class Registers {
    @Inject
    private RegisterIndex index;

    @Inject
    private RegistrationTable registrations;

    @Inject
    private Throughput throughput;

    /**
     * To be asked anew for every chunk, since the database may have moved on.
     *
     * @param knowledgeBatch rows of later batches are not seen
     * @param insurers as known then
     */
    public RegisterLookup knownWith(long knowledgeBatch, InsurerDirectory insurers) {
        Optional<RegisterLookup> inMemory = index.knownWith(knowledgeBatch, insurers);
        throughput.lookedUp(inMemory.isPresent() ? Throughput.Register.MEMORY : Throughput.Register.DATABASE);
        return inMemory.orElseGet(() -> new DatabaseRegister(registrations, insurers, knowledgeBatch));
    }
}
