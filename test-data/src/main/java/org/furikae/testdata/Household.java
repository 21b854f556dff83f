package org.furikae.testdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.furikae.insurer.Insurer;
import org.furikae.registration.RelationClass;

/**
 * People who live together and mostly share an insurer.
 *
 * @param members head first
 */
record Household(List<Person> members) {
    private static final int ELDERLY_NUMBERS = 99_999_989; // prime: a factor permutes the numbers below it
    private static final int WORKING_AGE = 22;
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 4, 1);

    Person head() {
        return members.get(0);
    }

    List<Resident> residents(Dice dice) {
        List<Spell> shared = thenNational(Career.of(dice, head()), head());
        List<Resident> residents = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Person person = members.get(i);
            boolean adult = !person.birth().plusYears(WORKING_AGE).isAfter(WorldDates.REGISTER_BEGINS);
            List<Spell> spells = new ArrayList<>();
            if (i > 0 && adult && dice.chance(480)) {
                spells.addAll(Career.of(dice, person));
            } else {
                spells.addAll(i == 0 ? shared : asMember(shared, i));
            }
            Trait trait = Traits.pick(dice, person);
            residents.add(new Resident(person, lifetime(spells, person, trait, dice), trait));
        }
        return residents;
    }

    private static List<Spell> asMember(List<Spell> shared, int member) {
        return shared.stream()
                .map(spell -> spell.ofDependant(
                        String.format(Locale.ROOT, "%02d", spell.isEmployees() ? member : member + 1)))
                .toList();
    }

    /** When the head leaves for the health insurance for the elderly, dependants go to National Health Insurance. */
    private static List<Spell> thenNational(List<Spell> career, Person head) {
        LocalDate leaves = head.elderlyFrom();
        List<Spell> spells = new ArrayList<>(clipped(career, LONG_AGO, Optional.of(leaves)));
        Spell last = spells.isEmpty() ? career.get(0) : spells.get(spells.size() - 1);
        boolean national = !last.isEmployees();
        if (national && !spells.isEmpty()) {
            spells.set(spells.size() - 1, last.during(last.from(), Optional.empty()));
        } else {
            Address address = head.address();
            Insurer municipality = InsurerWorld.get().municipality(address.prefecture(), address.city());
            spells.add(new Spell(
                    municipality,
                    address.city().substring(0, 1) + "75",
                    String.format(Locale.ROOT, "%07d", (head.index() + 1) * 7_907 % 9_999_991),
                    "01",
                    RelationClass.INSURED,
                    "",
                    leaves,
                    Optional.empty()));
        }
        return spells;
    }

    /** From birth to the 75th birthday as given, then in the health insurance for the elderly, until death. */
    private static List<Spell> lifetime(List<Spell> spells, Person person, Trait trait, Dice dice) {
        List<Spell> life = new ArrayList<>(clipped(spells, person.birth(), Optional.of(person.elderlyFrom())));
        if (person.elderlyFrom().isBefore(WorldDates.LAST_REGISTRATION)) {
            long number = (person.index() + 1) * 7_901 % ELDERLY_NUMBERS;
            life.add(new Spell(
                    InsurerWorld.get().union(person.address().prefecture()),
                    "",
                    String.format(Locale.ROOT, "%08d", number),
                    "",
                    RelationClass.INSURED,
                    "",
                    person.elderlyFrom(),
                    Optional.empty()));
        }
        if (trait == Trait.DECEASED) {
            LocalDate death = LocalDate.of(2026, 1, 1).plusDays(dice.below(270));
            return untilToday(clipped(life, person.birth(), Optional.of(death.plusDays(1))));
        }
        return untilToday(life);
    }

    /** Nobody knows the future: what has not begun is left out, what has not ended continues. */
    private static List<Spell> untilToday(List<Spell> spells) {
        LocalDate today = WorldDates.LAST_REGISTRATION;
        return spells.stream()
                .filter(spell -> !spell.from().isAfter(today))
                .map(spell -> spell.during(spell.from(), spell.until().filter(day -> !day.isAfter(today))))
                .toList();
    }

    private static List<Spell> clipped(List<Spell> spells, LocalDate from, Optional<LocalDate> until) {
        return spells.stream()
                .map(spell -> spell.during(
                        spell.from().isBefore(from) ? from : spell.from(),
                        spell.until()
                                .filter(day -> until.isEmpty() || day.isBefore(until.get()))
                                .or(() -> until)))
                .filter(spell -> spell.until().map(spell.from()::isBefore).orElse(true))
                .filter(spell -> spell.until().map(day -> day.isAfter(LONG_AGO)).orElse(true))
                .toList();
    }
}
