package org.furikae.insurer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An insurer of the master table (保険者, formats.md 5).
 *
 * @param prefectureCode two digits, empty when the insurer has none
 * @param dissolvedOn first day on which the insurer no longer exists
 * @param phone empty when unknown
 */
public record Insurer(
        InsurerNumber number,
        String name,
        InsurerKind kind,
        String prefectureCode,
        Optional<LocalDate> establishedOn,
        Optional<LocalDate> dissolvedOn,
        Optional<InsurerNumber> successor,
        String phone) {}
