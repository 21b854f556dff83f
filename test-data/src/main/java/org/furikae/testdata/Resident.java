package org.furikae.testdata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person with the insurers they truly belonged to.
 *
 * @param spells in order of time; days between two spells were covered by nobody
 */
record Resident(Person person, List<Spell> spells, Trait trait) {
    Resident {
        spells = List.copyOf(spells);
    }

    /** The spell truly in force on a day. */
    Optional<Spell> on(LocalDate day) {
        return spells.stream().filter(spell -> spell.covers(day)).findFirst();
    }

    /** The spell that ended last on or before a day. */
    Optional<Spell> endedBefore(LocalDate day) {
        return spells.stream()
                .filter(spell -> spell.until().filter(end -> !end.isAfter(day)).isPresent())
                .reduce((first, second) -> second);
    }

    /** The first change of insurer in a span of days, both ends included. */
    Optional<LocalDate> changeBetween(LocalDate first, LocalDate last) {
        return spells.stream()
                .skip(1)
                .map(Spell::from)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .findFirst();
    }
}
