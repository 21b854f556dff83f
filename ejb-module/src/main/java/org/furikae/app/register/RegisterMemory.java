package org.furikae.app.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much memory the register may take: what the administrator says, otherwise a quarter of the heap. */
@ApplicationScoped
class RegisterMemory {
    private static final int HEAP_SHARE = 4;

    private final Optional<Integer> megabytes;

    @Inject
    RegisterMemory(@ConfigProperty(name = "furikae.register.megabytes") Optional<Integer> megabytes) {
        this.megabytes = megabytes;
    }

    protected RegisterMemory() {
        this.megabytes = Optional.empty();
    }

    /** 0 when the register is to be looked up in the database only. */
    long bytes() {
        return megabytes
                .map(chosen -> (long) chosen << 20)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }
}
