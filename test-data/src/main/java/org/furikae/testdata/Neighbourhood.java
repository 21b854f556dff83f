package org.furikae.testdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.furikae.identity.Sex;

/**
 * Ten people who live close to each other, in households. It is the unit of generation: everything about it follows from
 * the seed and its position, so that any person of a large sample can be drawn again without keeping the others.
 */
final class Neighbourhood {
    static final int SIZE = 10;
    private static final int NAMESAKES_PER_MILLE = 25;

    private final long seed;
    private final long position;
    private final Dice dice;
    private final Prefecture prefecture;
    private final String city;
    private final String town;
    private final List<Household> households = new ArrayList<>();

    private Neighbourhood(long seed, long position) {
        this.seed = seed;
        this.position = position;
        this.dice = Dice.of(seed, "neighbourhood", position);
        this.prefecture = Prefecture.pick(dice);
        this.city = dice.pick(prefecture.cities());
        this.town = dice.pick(Words.TOWNS);
        drawPeople();
    }

    /** @return {@link #SIZE} residents in order of their index */
    static List<Resident> residents(long seed, long position) {
        Neighbourhood neighbourhood = new Neighbourhood(seed, position);
        neighbourhood.plantNamesake();
        List<Resident> residents = new ArrayList<>(SIZE);
        for (Household household : neighbourhood.households) {
            residents.addAll(household.residents(
                    Dice.of(seed, "careers", household.head().index())));
        }
        return residents;
    }

    static Resident resident(long seed, long index) {
        return residents(seed, index / SIZE).get((int) (index % SIZE));
    }

    private void drawPeople() {
        int drawn = 0;
        while (drawn < SIZE) {
            Address address = Address.pick(dice, prefecture, city, town);
            List<Person> members = HouseholdKind.pick(dice).draw(dice, position * SIZE + drawn, address);
            List<Person> fitting = members.subList(0, Math.min(members.size(), SIZE - drawn));
            households.add(new Household(List.copyOf(fitting)));
            drawn += fitting.size();
        }
    }

    /** Somebody living alone bears name, birth date and sex of somebody in the neighbourhood before. */
    private void plantNamesake() {
        if (position == 0 || !dice.chance(NAMESAKES_PER_MILLE)) {
            return;
        }
        Person other = new Neighbourhood(seed, position - 1).households.get(0).head();
        for (int i = 0; i < households.size(); i++) {
            Person alone = households.get(i).head();
            if (households.get(i).members().size() == 1 && !other.birth().isAfter(LocalDate.of(2004, 1, 1))) {
                Person namesake = new Person(
                        alone.index(), other.surname(), other.given(), other.birth(), other.sex(), alone.address());
                households.set(i, new Household(List.of(namesake)));
                return;
            }
        }
    }

    /** Draws a person of an age in years. */
    static Person person(Dice dice, long index, Names.Surname surname, Sex sex, int age, Address address) {
        LocalDate birth = WorldDates.LAST_REGISTRATION.minusYears(age).minusDays(dice.below(365));
        return new Person(index, surname, Names.given(dice, sex, birth.getYear()), birth, sex, address);
    }
}
