package org.furikae.testdata;

import java.util.ArrayList;
import java.util.List;
import org.furikae.identity.Sex;

/** Who lives together. The weights give an age pyramid like the country's. */
enum HouseholdKind {
    ALONE(20, 68, 0, false),
    OLD_ALONE(70, 97, 0, false),
    COUPLE(26, 68, 0, true),
    OLD_COUPLE(66, 93, 0, true),
    ONE_CHILD(28, 52, 1, true),
    TWO_CHILDREN(29, 52, 2, true),
    THREE_CHILDREN(32, 48, 3, true),
    ONE_PARENT(26, 50, 1, false);

    private static final int[] WEIGHTS = {26, 9, 13, 17, 14, 12, 4, 5};
    private static final int TWINS_PER_MILLE = 20;

    private final int youngest;
    private final int oldest;
    private final int children;
    private final boolean spouse;

    HouseholdKind(int youngest, int oldest, int children, boolean spouse) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.children = children;
        this.spouse = spouse;
    }

    static HouseholdKind pick(Dice dice) {
        return values()[dice.weighted(WEIGHTS)];
    }

    /** @return the members, head first */
    List<Person> draw(Dice dice, long firstIndex, Address address) {
        Names.Surname drawn = Names.surname(dice);
        Names.Surname surname = dice.chance(550)
                ? drawn
                : new Names.Surname(drawn.kanji(), drawn.kana(), drawn.weight(), drawn.kanji());
        List<Person> members = new ArrayList<>();
        int age = dice.between(youngest, oldest);
        Sex headSex = dice.chance(spouse ? 750 : 500) ? Sex.MALE : Sex.FEMALE;
        members.add(Neighbourhood.person(dice, firstIndex, surname, headSex, age, address));
        if (spouse) {
            Sex other = headSex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            int spouseAge = Math.max(20, age + dice.between(-6, 3));
            members.add(Neighbourhood.person(dice, firstIndex + 1, surname, other, spouseAge, address));
        }
        for (int i = 0; i < children; i++) {
            members.add(child(dice, firstIndex + members.size(), surname, age, address, members));
        }
        return members;
    }

    private Person child(
            Dice dice, long index, Names.Surname surname, int parentAge, Address address, List<Person> elders) {
        Sex sex = dice.chance(512) ? Sex.MALE : Sex.FEMALE;
        int age = dice.between(0, Math.min(24, Math.max(0, parentAge - 24)));
        Person child = Neighbourhood.person(dice, index, surname, sex, age, address);
        Person before = elders.get(elders.size() - 1);
        boolean secondChild = elders.size() > (spouse ? 2 : 1);
        return secondChild && dice.chance(TWINS_PER_MILLE) ? twin(dice, child, before) : child;
    }

    /** Same day of birth and same sex: told apart by the given name alone. */
    private static Person twin(Dice dice, Person child, Person before) {
        Names.GivenName given = Names.given(dice, before.sex(), before.birth().getYear());
        while (given.kana().equals(before.given().kana())) {
            given = Names.given(dice, before.sex(), before.birth().getYear());
        }
        return new Person(child.index(), child.surname(), given, before.birth(), before.sex(), child.address());
    }
}
