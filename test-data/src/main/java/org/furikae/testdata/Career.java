package org.furikae.testdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerKind;
import org.furikae.registration.RelationClass;

/** Draws the jobs of an adult, and so the insurers of their household until the age of 75. */
final class Career {
    private static final int NUMBERS = 9_999_991; // prime: a factor permutes the numbers below it
    private static final LocalDate FIRST_CHANGE = LocalDate.of(2019, 4, 1);
    private static final LocalDate RECENT = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST_CHANGE = LocalDate.of(2026, 10, 1);

    private final Dice dice;
    private final Person person;
    private final List<Spell> spells = new ArrayList<>();

    private Career(Dice dice, Person person) {
        this.dice = dice;
        this.person = person;
    }

    /** @return spells in order of time, the last one open */
    static List<Spell> of(Dice dice, Person person) {
        Career career = new Career(dice, person);
        career.draw();
        return career.spells;
    }

    private void draw() {
        LocalDate start = begin();
        boolean senior = person.birth().isBefore(LocalDate.of(1964, 1, 1));
        boolean employed = dice.chance(senior ? 420 : 760);
        for (LocalDate change : changes(start, senior)) {
            add(employed, start, Optional.of(change));
            start = change.plusDays(gap());
            employed = employed ? dice.chance(640) : dice.chance(800);
        }
        add(employed, start, Optional.empty());
    }

    /** Working life begins on a 1 April between 18 and 23, and for everybody here in the past. */
    private LocalDate begin() {
        LocalDate birth = person.birth().withDayOfMonth(1).withMonth(4);
        LocalDate drawn = birth.plusYears(dice.between(18, 23));
        return drawn.isAfter(WorldDates.REGISTER_BEGINS) ? birth.plusYears(18) : drawn;
    }

    private NavigableSet<LocalDate> changes(LocalDate start, boolean senior) {
        NavigableSet<LocalDate> dates = new TreeSet<>();
        int count = dice.weighted(senior ? new int[] {82, 16, 2} : new int[] {66, 25, 9});
        for (int i = 0; i < count; i++) {
            LocalDate date =
                    dice.chance(450) ? between(RECENT, WorldDates.LAST_TREATMENT) : between(FIRST_CHANGE, LAST_CHANGE);
            LocalDate day = dice.chance(550) ? date.withDayOfMonth(1) : date;
            boolean distinct = dates.stream().noneMatch(other -> Math.abs(other.toEpochDay() - day.toEpochDay()) < 90);
            if (distinct && day.isAfter(start.plusDays(60))) {
                dates.add(day);
            }
        }
        return dates;
    }

    /** Few people are without any qualification between two jobs. */
    private int gap() {
        return dice.chance(60) ? dice.between(5, 75) : 0;
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(dice.between((int) first.toEpochDay(), (int) last.toEpochDay()));
    }

    /** Adds one spell, or two where the insurer was dissolved in the middle. */
    private void add(boolean employed, LocalDate from, Optional<LocalDate> until) {
        Insurer insurer = employed ? employersInsurer() : municipality();
        while (insurer.dissolvedOn().filter(end -> !end.isAfter(from)).isPresent()) {
            insurer = InsurerWorld.get().find(insurer.successor().orElseThrow());
        }
        LocalDate begin = from;
        Optional<LocalDate> end = insurer.dissolvedOn().filter(day -> until.isEmpty() || day.isBefore(until.get()));
        String employer = employed ? employer() : "";
        while (end.isPresent()) {
            spells.add(spell(insurer, employer, begin, end));
            begin = end.get();
            insurer = InsurerWorld.get().find(insurer.successor().orElseThrow());
            end = insurer.dissolvedOn().filter(day -> until.isEmpty() || day.isBefore(until.get()));
        }
        spells.add(spell(insurer, employer, begin, until));
    }

    private Insurer employersInsurer() {
        InsurerWorld world = InsurerWorld.get();
        return switch (dice.weighted(50, 37, 13)) {
            case 0 -> world.branch(person.address().prefecture());
            case 1 -> dice.pick(world.societies());
            default -> dice.pick(world.occupational(person.address().prefecture()));
        };
    }

    private Insurer municipality() {
        return InsurerWorld.get()
                .municipality(person.address().prefecture(), person.address().city());
    }

    private String employer() {
        return "株式会社" + dice.pick(Words.COMPANY_NAMES) + dice.pick(Words.TRADES);
    }

    private Spell spell(Insurer insurer, String employer, LocalDate from, Optional<LocalDate> until) {
        // A number is unique in its insurer: the factor differs from spell to spell, the person is the same.
        long scrambled = (person.index() + 1) * (7_919L + spells.size() * 6L) % NUMBERS;
        boolean national = insurer.kind() == InsurerKind.MUNICIPAL_NATIONAL_HEALTH;
        return new Spell(
                insurer,
                symbol(insurer),
                String.format(Locale.ROOT, national ? "%07d" : "%d", scrambled),
                national ? "01" : "00",
                RelationClass.INSURED,
                employer,
                from,
                until);
    }

    private String symbol(Insurer insurer) {
        return switch (insurer.kind()) {
            case JAPAN_HEALTH_INSURANCE_ASSOCIATION -> String.valueOf(dice.between(11_010_101, 98_989_999));
            case HEALTH_INSURANCE_SOCIETY -> String.valueOf(dice.between(1, 999));
            case MUTUAL_AID_ASSOCIATION -> "公" + dice.between(1, 99);
            case SEAMEN -> String.valueOf(dice.between(1001, 9999));
            case SELF_DEFENCE_FORCES -> "陸" + dice.between(1, 9);
            default -> person.address().city().substring(0, 1) + dice.between(10, 99);
        };
    }
}
