package org.furikae.testdata;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.furikae.insurer.Insurer;
import org.furikae.proration.PaymentResult;
import org.furikae.registration.Registration;

/**
 * A sample of insurers, people with their registrations, claims with attestations, and payment results. The same arguments
 * give the same sample everywhere. Rows are made when they are asked for and not kept: memory grows by a few bytes per
 * person.
 */
public final class SampleWorld {
    /** More people than this would run out of insured numbers. */
    public static final int MOST_PEOPLE = 5_000_000;

    private final int people;
    private final int claims;
    private final long seed;

    private SampleWorld(int people, int claims, long seed) {
        this.people = people;
        this.claims = claims;
        this.seed = seed;
    }

    /**
     * @param people registered people, 1 to {@link #MOST_PEOPLE}
     * @param claims 0 or more
     * @param seed 0 or more; part of all identifiers
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static SampleWorld generate(int people, int claims, long seed) {
        if (people < 1 || people > MOST_PEOPLE || claims < 0 || seed < 0) {
            throw new IllegalArgumentException("people, claims or seed out of range");
        }
        return new SampleWorld(people, claims, seed);
    }

    public int people() {
        return people;
    }

    public int claims() {
        return claims;
    }

    public long seed() {
        return seed;
    }

    /** The insurers: the same for every sample. */
    public Collection<Insurer> insurers() {
        return InsurerWorld.get().all();
    }

    /** Hands over all registrations, person by person. */
    public void forEachRegistration(Consumer<Registration> consumer) {
        forEachResident(resident -> Register.rows(seed, resident).forEach(consumer));
    }

    /** Hands over all claims in order of their id. */
    public void forEachClaim(Consumer<SampleClaim> consumer) {
        Patients patients = new Patients(seed, people);
        forEachResident(patients::add);
        ClaimMaker maker = new ClaimMaker(seed, patients);
        IntStream.rangeClosed(1, claims).mapToObj(maker::claim).forEach(consumer);
    }

    /** Hands over the payment results of every insurer for the base months of the claims. */
    public void forEachPayment(Consumer<PaymentResult> consumer) {
        Payments.of(InsurerWorld.get().all(), seed).forEach(consumer);
    }

    private void forEachResident(Consumer<Resident> consumer) {
        long neighbourhoods = (people + Neighbourhood.SIZE - 1L) / Neighbourhood.SIZE;
        for (long i = 0; i < neighbourhoods; i++) {
            for (Resident resident : Neighbourhood.residents(seed, i)) {
                if (resident.person().index() < people) {
                    consumer.accept(resident);
                }
            }
        }
    }
}
