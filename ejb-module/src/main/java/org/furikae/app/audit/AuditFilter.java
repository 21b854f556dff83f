package org.furikae.app.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries to show.
 *
 * @param from first day in Japan
 * @param until last day in Japan
 * @param userName exactly; empty for everybody
 * @param action code of the action; empty for all
 * @param subject how the subject begins, such as a claim id; empty for all
 */
public record AuditFilter(
        Optional<LocalDate> from, Optional<LocalDate> until, String userName, String action, String subject) {
    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), "", "", "");
}
