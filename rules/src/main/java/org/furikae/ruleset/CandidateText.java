package org.furikae.ruleset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.furikae.decision.Explanation.CandidateView;
import org.furikae.decision.Explanation.ItemView;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.identity.Comparison;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Item;
import org.furikae.identity.ItemComparison;
import org.furikae.identity.Sex;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.PersonHistory;
import org.furikae.registration.Registration;

/** Writes down a person who may be the patient, as explanations show them. */
public final class CandidateText {
    private CandidateText() {}

    /**
     * A person whom somebody found by a search, beside those whom the rules consider.
     *
     * @param history at least one registration
     * @param stated the patient as filed
     */
    public static CandidateView foundBySearch(PersonHistory history, FiveItems stated, InsurerDirectory insurers) {
        FiveItems registered = history.registrations().stream()
                .max(Comparator.comparing(Registration::registeredOn).thenComparing(Registration::registrationId))
                .orElseThrow()
                .person();
        Comparison comparison = Comparison.of(stated, registered);
        return new CandidateView(
                history.personKey(),
                Optional.of(comparison.level(false)),
                items(comparison, stated, registered),
                history.registrations().stream()
                        .map(one -> registration(one, insurers, false))
                        .toList(),
                false,
                "");
    }

    static RegistrationView registration(Registration registration, InsurerDirectory insurers, boolean used) {
        return new RegistrationView(
                registration.registrationId(),
                registration.insurerNumber().digits(),
                insurers.find(registration.insurerNumber()).map(Insurer::name).orElse(""),
                registration.symbol(),
                registration.number(),
                registration.branch(),
                registration.qualifiedFrom(),
                registration.qualifiedUntil(),
                registration.registeredOn(),
                registration.status().label(),
                used);
    }

    static List<ItemView> items(Comparison comparison, FiveItems stated, FiveItems registered) {
        List<ItemView> views = new ArrayList<>(Item.values().length);
        for (ItemComparison item : comparison.items()) {
            views.add(new ItemView(
                    item.item(),
                    text(item.item(), stated),
                    text(item.item(), registered),
                    item.verdict(),
                    item.tolerance()));
        }
        return views;
    }

    private static String text(Item item, FiveItems items) {
        return switch (item) {
            case KANJI_NAME -> items.kanjiName();
            case KANA_NAME -> items.kanaName();
            case BIRTH_DATE -> items.birthDate().map(LocalDate::toString).orElse("");
            case SEX -> items.sex().map(Sex::label).orElse("");
            case ADDRESS -> items.address();
        };
    }
}
