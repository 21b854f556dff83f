package org.furikae.testdata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who in the sample suits which kind of claim. Only positions are kept (four bytes each): people are drawn again when a
 * claim is made for them.
 */
final class Patients {
    private final long seed;
    private final int people;
    private final Map<ClaimIntent, Positions> special = new EnumMap<>(ClaimIntent.class);

    Patients(long seed, int people) {
        this.seed = seed;
        this.people = people;
    }

    /** Notes a resident; to be called for each once. */
    void add(Resident resident) {
        int index = (int) resident.person().index();
        LocalDate first = WorldDates.FIRST_TREATMENT;
        LocalDate last = WorldDates.LAST_TREATMENT;
        resident.changeBetween(first.minusMonths(3), last).ifPresent(day -> {
            note(ClaimIntent.LEFT, index);
            note(ClaimIntent.MARKED_FORMER, index);
            if (resident.trait() == Trait.TWO_KEYS) {
                note(ClaimIntent.TWO_KEYS, index);
            }
        });
        LocalDate birthday = resident.person().birth().plusYears(75);
        if (!birthday.isBefore(first) && !birthday.isAfter(last)) {
            note(ClaimIntent.BIRTHDAY_75, index);
        }
        if (uncoveredDay(resident).isPresent()) {
            note(ClaimIntent.UNCOVERED, index);
        }
        if (resident.spells().stream().anyMatch(Patients::recentlyDissolved)) {
            note(ClaimIntent.DISSOLVED, index);
        }
        switch (resident.trait()) {
            case MOVED -> note(ClaimIntent.UNKNOWN_MOVED, index);
            case SUSPENDED -> note(ClaimIntent.SUSPENDED, index);
            case DECEASED -> note(ClaimIntent.DECEASED, index);
            default -> {
                // suits the common kinds only
            }
        }
    }

    /** A resident who suits the intent, or empty when the sample has none. */
    Optional<Resident> pick(Dice dice, ClaimIntent intent) {
        if (intent == ClaimIntent.UNKNOWN_STRANGER) {
            return Optional.of(Neighbourhood.resident(seed, (long) people + Neighbourhood.SIZE + dice.below(1 << 20)));
        }
        Positions positions = special.get(intent);
        if (positions == null) {
            boolean common = switch (intent) {
                case IN_FORCE, MARKED_STILL_VALID, UNKNOWN, UNKNOWN_SPELLED, UNKNOWN_UNSTATED -> true;
                case DISASTER, MISTYPED, OTHER_BIRTH_DATE, BRANCH_MISSING -> true;
                default -> false;
            };
            return common ? Optional.of(Neighbourhood.resident(seed, dice.below(people))) : Optional.empty();
        }
        return Optional.of(Neighbourhood.resident(seed, positions.pick(dice)));
    }

    /** A day of the treatment months on which a living person belonged to no insurer. */
    static Optional<LocalDate> uncoveredDay(Resident resident) {
        if (resident.trait() == Trait.DECEASED || resident.spells().isEmpty()) {
            return Optional.empty();
        }
        return resident.spells().stream()
                .flatMap(spell -> spell.until().stream())
                .filter(day -> !day.isBefore(WorldDates.FIRST_TREATMENT) && !day.isAfter(WorldDates.LAST_TREATMENT))
                .filter(day -> resident.on(day).isEmpty())
                .findFirst();
    }

    static boolean recentlyDissolved(Spell spell) {
        return spell.until().equals(spell.insurer().dissolvedOn())
                && spell.until()
                        .filter(day -> day.isAfter(WorldDates.REGISTER_BEGINS))
                        .isPresent();
    }

    private void note(ClaimIntent intent, int index) {
        special.computeIfAbsent(intent, key -> new Positions()).add(index);
    }

    private static final class Positions {
        private int[] indexes = new int[16];
        private int size;

        void add(int index) {
            if (size == indexes.length) {
                indexes = Arrays.copyOf(indexes, size * 2);
            }
            indexes[size++] = index;
        }

        int pick(Dice dice) {
            return indexes[dice.below(size)];
        }
    }
}
