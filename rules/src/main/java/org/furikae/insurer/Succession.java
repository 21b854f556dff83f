package org.furikae.insurer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Which insurer answers on a day for the registrations of another that was dissolved (承継). */
public final class Succession {
    private final InsurerDirectory insurers;

    public Succession(InsurerDirectory insurers) {
        this.insurers = insurers;
    }

    /** Those that follow a dissolved insurer one after another, up to the first that exists on {@code day}; a circle ends it. */
    public Set<InsurerNumber> successors(InsurerNumber insurer, LocalDate day) {
        Set<InsurerNumber> found = new LinkedHashSet<>();
        InsurerNumber current = insurer;
        while (!exists(insurers.find(current), day)) {
            Optional<InsurerNumber> successor = insurers.find(current).flatMap(Insurer::successor);
            if (successor.isEmpty() || !found.add(successor.get())) {
                break;
            }
            current = successor.get();
        }
        return found;
    }

    /**
     * The insurer itself while it exists, otherwise its successor, chains followed. An insurer that the master table does not
     * have is taken to exist.
     *
     * @return empty when a dissolved insurer has no successor or the chain runs in a circle: an error in the master table
     */
    public Optional<InsurerNumber> answering(InsurerNumber insurer, LocalDate day) {
        InsurerNumber current = insurer;
        Set<InsurerNumber> seen = null;
        while (true) {
            Optional<Insurer> found = insurers.find(current);
            if (exists(found, day)) {
                return Optional.of(current);
            }
            Optional<InsurerNumber> successor = found.flatMap(Insurer::successor);
            if (successor.isEmpty()) {
                return Optional.empty();
            }
            if (seen == null) {
                seen = new HashSet<>();
            }
            if (!seen.add(current)) {
                return Optional.empty();
            }
            current = successor.get();
        }
    }

    private static boolean exists(Optional<Insurer> insurer, LocalDate day) {
        return insurer.flatMap(Insurer::dissolvedOn).map(day::isBefore).orElse(true);
    }
}
