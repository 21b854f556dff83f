package org.furikae.app.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be asked of one insurer.
 *
 * @param open questions without an answer
 * @param overdue of these, questions whose deadline has passed
 * @param deadline the earliest of the open ones
 */
public record InsurerWork(
        String insurerNumber,
        String insurerName,
        String phone,
        long open,
        long overdue,
        long answered,
        Optional<LocalDate> deadline) {}
