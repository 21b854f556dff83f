package org.furikae.batch.precision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.furikae.identity.FiveItems;
import org.furikae.registration.Registration;

/**
 * How a difficulty shows: what the patient states, how the register has it, and who else is registered.
 *
 * @param difficulty NONE where the person has nothing for the wanted one to work on, such as no small kana
 */
record Scene(Difficulty difficulty, FiveItems stated, UnaryOperator<FiveItems> change, Optional<FiveItems> other) {

    static Scene of(Difficulty wanted, FiveItems person) {
        LocalDate birth = person.birthDate().orElseThrow();
        return switch (wanted) {
            case NONE, ABSENT -> asRegistered(wanted, person);
            case SPELLED_ADDRESS -> stated(wanted, person, Spelling.writtenAddress(person));
            case SPELLED_KANA -> stated(wanted, person, Spelling.largeKana(person));
            case VARIANT -> stated(wanted, person, Spelling.variant(person));
            case BLOTTED -> new Scene(wanted, person, Spelling::blotted, Optional.empty());
            case BLOTTED_BESIDE_OTHER ->
                new Scene(wanted, person, Spelling::blotted, Optional.of(Spelling.otherLastKanji(person)));
            case TWO_SPELLINGS ->
                Spelling.writtenAddress(person)
                        .map(stated -> new Scene(wanted, stated, Spelling::blotted, Optional.empty()))
                        .orElseGet(() -> asRegistered(Difficulty.NONE, person));
            case TWIN, ABSENT_TWIN -> beside(wanted, person, Optional.of(Spelling.otherGivenName(person)));
            case TWIN_OF_SAME_READING, ABSENT_TWIN_OF_SAME_READING ->
                beside(wanted, person, Optional.of(Spelling.otherLastKanji(person)));
            case ABSENT_SURNAME_PAIR -> beside(wanted, person, Optional.of(Spelling.otherSurname(person)));
            case NAMESAKE, ABSENT_NAMESAKE -> beside(wanted, person, Optional.of(Spelling.elsewhere(person)));
            case NAMESAKE_NEARBY, ABSENT_NAMESAKE_NEARBY -> beside(wanted, person, Spelling.runTogether(person));
            case BIRTH_DATE_OFF -> stated(wanted, person, Optional.of(ClaimPlanter.born(person, birth.plusDays(1))));
            case BIRTH_DATE_OFF_ONTO_TWO ->
                new Scene(
                        wanted,
                        ClaimPlanter.born(person, birth.plusDays(1)),
                        UnaryOperator.identity(),
                        Optional.of(ClaimPlanter.born(Spelling.otherGivenName(person), birth.plusDays(1))));
            case KANA_TYPED -> stated(wanted, person, Optional.of(Spelling.otherKana(person)));
            case KANJI_TYPED -> stated(wanted, person, Optional.of(Spelling.otherLastKanji(person)));
            case NUMBER_TYPED -> stated(wanted, person, Spelling.otherNumber(person));
            case MOVED -> stated(wanted, person, Optional.of(Spelling.elsewhere(person)));
            case ABSENT_OTHER_BIRTH_DATE ->
                beside(wanted, person, Optional.of(ClaimPlanter.born(person, birth.plusDays(1))));
            case ABSENT_OTHER_SEX -> beside(wanted, person, Optional.of(ClaimPlanter.ofOtherSex(person)));
        };
    }

    /** The five items as the register has them in a row of the person. */
    FiveItems registered(Registration row) {
        return change.apply(Spelling.carried(row.person()));
    }

    private static Scene asRegistered(Difficulty difficulty, FiveItems person) {
        return new Scene(difficulty, person, UnaryOperator.identity(), Optional.empty());
    }

    private static Scene stated(Difficulty wanted, FiveItems person, Optional<FiveItems> stated) {
        return stated.map(items -> new Scene(wanted, items, UnaryOperator.identity(), Optional.empty()))
                .orElseGet(() -> asRegistered(Difficulty.NONE, person));
    }

    private static Scene beside(Difficulty wanted, FiveItems person, Optional<FiveItems> other) {
        return other.map(items -> new Scene(wanted, person, UnaryOperator.identity(), Optional.of(items)))
                .orElseGet(() -> asRegistered(Difficulty.NONE, person));
    }
}
