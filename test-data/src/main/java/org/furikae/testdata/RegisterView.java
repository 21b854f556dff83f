package org.furikae.testdata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;

/** Compares the register with the truth. */
final class RegisterView {
    private RegisterView() {}

    /** Whether the rows, as known on the last day, show just the true insurers on each of the days. */
    static boolean shows(Collection<Registration> rows, Resident resident, List<LocalDate> days) {
        List<Registration> known = PersonHistory.knownAsOf(rows, WorldDates.LAST_REGISTRATION).values().stream()
                .flatMap(history -> history.registrations().stream())
                .toList();
        return days.stream().allMatch(day -> {
            Set<InsurerNumber> shown = known.stream()
                    .filter(row -> row.covers(day))
                    .map(Registration::insurerNumber)
                    .collect(Collectors.toSet());
            Set<InsurerNumber> expected = resident.on(day).stream()
                    .map(spell -> spell.insurer().number())
                    .collect(Collectors.toSet());
            return shown.equals(expected);
        });
    }
}
