package org.furikae.testdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.claim.CopayRatio;
import org.furikae.identity.FiveItems;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerKind;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/** Writes down what insurers registered about a resident, with their delays and mistakes. */
final class Register {
    private static final LocalDate ONE_ROW_UNTIL = LocalDate.of(2025, 1, 1);
    private static final LocalDate RECENT = LocalDate.of(2026, 2, 1);
    private static final LocalDate CARDS_END = LocalDate.of(2025, 12, 1);

    private final long seed;
    private final Identifiers identifiers;
    private final Resident resident;
    private final Person person;
    private final Dice dice;
    private final List<Registration> rows = new ArrayList<>();

    private Register(long seed, Resident resident) {
        this.seed = seed;
        this.identifiers = new Identifiers(seed);
        this.resident = resident;
        this.person = resident.person();
        this.dice = Dice.of(seed, "register", person.index());
    }

    /** @return rows in order of registration id and day of registration; all of them on or before the last day */
    static List<Registration> rows(long seed, Resident resident) {
        Register register = new Register(seed, resident);
        register.enterAll();
        return register.rows;
    }

    private void enterAll() {
        FiveItems entered = enteredItems();
        Optional<CopayRatio> ratio = RegisteredRatio.of(seed, person);
        List<Spell> spells = resident.spells();
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            boolean newest = i > 0 && i == spells.size() - 1 && spell.from().isAfter(RECENT);
            boolean past = spell.until()
                    .filter(day -> day.isBefore(WorldDates.REGISTER_BEGINS))
                    .isPresent();
            boolean missing = newest && resident.trait() == Trait.NOT_NOTIFIED;
            if (!past && !missing) {
                boolean secondKey = newest && resident.trait() == Trait.TWO_KEYS;
                boolean lossMissing = resident.trait() == Trait.LOSS_NOT_NOTIFIED && i == spells.size() - 2;
                enter(entry(i, spell, entered, ratio, secondKey), newest, lossMissing);
            }
        }
        if (resident.trait() == Trait.CANCELLED && !spells.isEmpty()) {
            enterMistake(entered, ratio);
        }
    }

    private RegisterEntry entry(
            int serial, Spell spell, FiveItems entered, Optional<CopayRatio> ratio, boolean secondKey) {
        boolean atBirthday = isElderly(spell);
        boolean bulk = spell.from().isBefore(WorldDates.ONLINE_CHECK_BEGINS);
        Optional<LocalDate> notified =
                bulk || atBirthday ? Optional.empty() : Optional.of(spell.from().plusDays(notificationDelay()));
        Optional<LocalDate> collected = spell.until()
                .filter(day -> day.isBefore(CARDS_END) && dice.chance(400))
                .map(day -> day.plusDays(dice.between(2, 15)));
        return new RegisterEntry(
                identifiers.registration(person.index(), serial + 1),
                identifiers.person(person.index()) + (secondKey ? "-2" : ""),
                spell,
                entered,
                ratio,
                lossReason(serial),
                collected,
                notified,
                numberSource());
    }

    private int notificationDelay() {
        return switch (dice.weighted(80, 15, 5)) {
            case 0 -> dice.between(1, 6);
            case 1 -> dice.between(7, 25);
            default -> dice.between(26, 80);
        };
    }

    private void enter(RegisterEntry entry, boolean newest, boolean lossMissing) {
        LocalDate opened = opening(entry);
        if (newest && resident.trait() == Trait.LATE) {
            opened = opened.plusDays(dice.between(60, 170));
        }
        Optional<LocalDate> until =
                lossMissing ? Optional.empty() : entry.spell().until();
        LocalDate closed = closing(entry, until, opened);
        boolean openRow = until.isEmpty() || (!until.get().isBefore(ONE_ROW_UNTIL) && opened.isBefore(closed));
        if (openRow) {
            addOpen(entry, opened);
        }
        if (until.isPresent()) {
            add(entry.closed(closed));
        }
    }

    private LocalDate opening(RegisterEntry entry) {
        Spell spell = entry.spell();
        if (spell.from().isBefore(WorldDates.ONLINE_CHECK_BEGINS)) {
            return WorldDates.ONLINE_CHECK_BEGINS.plusDays(dice.below(180));
        }
        return isElderly(spell)
                ? spell.from().minusDays(dice.between(3, 20))
                : entry.notifiedOn().orElse(spell.from()).plusDays(dice.between(0, dice.chance(900) ? 5 : 20));
    }

    private LocalDate closing(RegisterEntry entry, Optional<LocalDate> until, LocalDate opened) {
        LocalDate closed = until.orElse(entry.spell().from()).plusDays(dice.between(1, dice.chance(900) ? 10 : 45));
        return closed.isBefore(opened) ? opened : closed;
    }

    private void addOpen(RegisterEntry entry, LocalDate opened) {
        boolean current = entry.spell().until().isEmpty();
        if (current && resident.trait() == Trait.CORRECTED) {
            FiveItems right = entry.person();
            FiveItems wrong = new FiveItems(
                    right.kanjiName(),
                    otherSpelling(right.kanaName()),
                    right.birthDate(),
                    right.sex(),
                    right.address());
            add(entry.open(opened, wrong));
            add(entry.open(opened.plusDays(dice.between(20, 60))));
        } else {
            add(entry.open(opened));
        }
        if (current && resident.trait() == Trait.SUSPENDED) {
            LocalDate day = LocalDate.of(2026, 3, 1).plusDays(dice.below(200));
            add(entry.open(day.isAfter(opened) ? day : opened.plusDays(1), RegistrationStatus.SUSPENDED));
        }
    }

    /** A registration with an insurer that the person never belonged to, cancelled some weeks later. */
    private void enterMistake(FiveItems entered, Optional<CopayRatio> ratio) {
        Spell last = resident.spells().get(resident.spells().size() - 1);
        Insurer other = InsurerWorld.get().branch(Prefecture.pick(dice));
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(dice.below(210));
        Spell wrong = new Spell(
                other,
                String.valueOf(dice.between(11_010_101, 98_989_999)),
                last.number(),
                "00",
                last.relation(),
                "",
                from,
                Optional.empty());
        RegisterEntry entry = entry(resident.spells().size(), wrong, entered, ratio, false);
        add(entry.open(from.plusDays(5)));
        add(entry.open(from.plusDays(dice.between(20, 90)), RegistrationStatus.CANCELLED));
    }

    private void add(Registration row) {
        if (!row.registeredOn().isAfter(WorldDates.LAST_REGISTRATION)) {
            rows.add(row);
        }
    }

    private Optional<LossReason> lossReason(int serial) {
        if (resident.trait() == Trait.DECEASED && serial == resident.spells().size() - 1) {
            return Optional.of(LossReason.DEATH);
        }
        return Optional.of(dice.chance(600) ? LossReason.QUALIFIED_ELSEWHERE : LossReason.OTHER);
    }

    private NumberSource numberSource() {
        return switch (dice.weighted(870, 100, 20, 10)) {
            case 0 -> NumberSource.NOTIFIED;
            case 1 -> NumberSource.J_LIS_FIVE_ITEMS;
            case 2 -> NumberSource.J_LIS_THREE_ITEMS;
            default -> NumberSource.UNKNOWN;
        };
    }

    /** The five items as insurers entered them. */
    private FiveItems enteredItems() {
        String kanji = person.kanjiName();
        Address address = person.address();
        if (resident.trait() == Trait.OTHER_CHARACTER) {
            kanji = (dice.chance(500)
                            ? person.surname().blotted()
                            : person.surname().kanji())
                    + "　" + person.given().kanji();
        }
        if (resident.trait() == Trait.MOVED) {
            address = Address.pick(
                    dice, address.prefecture(), dice.pick(address.prefecture().cities()), dice.pick(Words.TOWNS));
        }
        return new FiveItems(
                kanji, person.kanaName(), Optional.of(person.birth()), Optional.of(person.sex()), address.plain());
    }

    private static boolean isElderly(Spell spell) {
        return spell.insurer().kind() == InsurerKind.ELDERLY;
    }

    static String otherSpelling(String kana) {
        String spelled =
                kana.replace("ョウ", "ヨウ").replace("ュウ", "ユウ").replace("ヅ", "ズ").replace("トウ", "トー");
        return spelled.equals(kana) ? kana.replace("　", "") : spelled;
    }
}
