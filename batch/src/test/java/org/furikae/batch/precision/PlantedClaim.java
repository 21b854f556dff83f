package org.furikae.batch.precision;

import java.util.List;
import java.util.Set;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;

/**
 * An unknown claim, what the register holds about its person and about those who could be taken for them, and the truth.
 *
 * @param personKeys keys of the true person
 * @param insurers insurers of the true person that the register shows in force on the treatment day
 * @param resolvable whether the rules have all that is needed to decide by themselves
 */
record PlantedClaim(
        Difficulty difficulty,
        Submission submission,
        List<Registration> register,
        Set<String> personKeys,
        Set<InsurerNumber> insurers,
        boolean resolvable) {}
