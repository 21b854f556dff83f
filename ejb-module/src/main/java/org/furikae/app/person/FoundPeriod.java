package org.furikae.app.person;

import org.furikae.registration.Registration;

/**
 * A qualification period as it is known now.
 *
 * @param insurerName empty when the insurer is not in the master table
 */
public record FoundPeriod(Registration registration, String insurerName) {}
