package org.furikae.app.person;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.AttestationTable;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.identity.Comparison;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Item;
import org.furikae.identity.Verdict;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.Registration;

/** Searches in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PersonSearchService implements PersonSearch {
    /** Before the address narrows them. */
    private static final int CONSIDERED = 200;

    /** A subject of the audit trail holds 255 characters. */
    private static final int SUBJECT_LENGTH = 255;

    @Inject
    private PersonTable people;

    @Inject
    private RegistrationTable registrations;

    @Inject
    private AttestationTable attestations;

    @Inject
    private InsurerDirectories insurers;

    @EJB
    private AuditTrail audit;

    /** The entries in the audit trail come before the answer: without them nothing is shown. */
    @Override
    @RolesAllowed({RoleNames.REVIEWER, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public FoundPersons search(PersonQuery query, SearchPurpose purpose, String note)
            throws PersonSearchRefusedException {
        String why = purpose.label() + (note.isBlank() ? "" : "：" + note.strip());
        PersonQuery whole = complete(query);
        if (!whole.isSearchable()) {
            throw new PersonSearchRefusedException("氏名、生年月日、番号、申立書IDのどれかを入れてください。住所、性別、保険者番号だけでは探せません。");
        }
        if (!whole.insurerNumber().isEmpty() && !InsurerNumber.isWellFormed(whole.insurerNumber())) {
            throw new PersonSearchRefusedException("保険者番号は6桁または8桁の数字で入れてください。");
        }
        List<String> keys = people.keys(whole, CONSIDERED + 1);
        List<FoundPerson> fitting = persons(whole, keys.subList(0, Math.min(CONSIDERED, keys.size())));
        List<FoundPerson> shown = fitting.subList(0, Math.min(MOST, fitting.size()));
        audit.record("person.search", shown.size() + " shown", why);
        looks(shown).forEach(subject -> audit.record("person.look", subject, why));
        return new FoundPersons(shown, keys.size() > CONSIDERED || fitting.size() > MOST);
    }

    private PersonQuery complete(PersonQuery query) throws PersonSearchRefusedException {
        if (query.attestationId().isEmpty()) {
            return query;
        }
        AttestationTable.Filed filed =
                attestations.find(List.of(query.attestationId())).get(query.attestationId());
        if (filed == null) {
            throw new PersonSearchRefusedException("この申立書IDの資格申立書はありません。番号を確かめてください。");
        }
        return query.completedBy(filed.attestation().person());
    }

    private List<FoundPerson> persons(PersonQuery query, List<String> keys) {
        InsurerDirectory directory = insurers.current();
        Map<String, List<FoundClaim>> claims = people.claims(keys);
        return registrations.ofPersons(keys, Long.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(Registration::personKey))
                .entrySet()
                .stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .map(entry -> person(
                        query,
                        entry.getKey(),
                        entry.getValue(),
                        directory,
                        claims.getOrDefault(entry.getKey(), List.of())))
                .filter(found ->
                        query.address().isEmpty() || found.comparison().verdict(Item.ADDRESS) != Verdict.DIFFERENT)
                .sorted(Comparator.comparingInt(
                                (FoundPerson found) -> found.comparison().agreeing())
                        .reversed()
                        .thenComparing(FoundPerson::personKey))
                .toList();
    }

    private static FoundPerson person(
            PersonQuery query,
            String key,
            List<Registration> rows,
            InsurerDirectory directory,
            List<FoundClaim> claims) {
        List<Registration> known = rows.stream()
                .collect(Collectors.toMap(
                        Registration::registrationId,
                        Function.identity(),
                        (one, other) -> one.registeredOn().isAfter(other.registeredOn()) ? one : other))
                .values()
                .stream()
                .sorted(Comparator.comparing(Registration::qualifiedFrom)
                        .reversed()
                        .thenComparing(Registration::registrationId))
                .toList();
        FiveItems person = known.stream()
                .max(Comparator.comparing(Registration::registeredOn).thenComparing(Registration::registrationId))
                .orElseThrow()
                .person();
        List<FoundPeriod> periods = known.stream()
                .map(row -> new FoundPeriod(
                        row,
                        directory.find(row.insurerNumber()).map(Insurer::name).orElse("")))
                .toList();
        return new FoundPerson(key, person, Comparison.of(query.fiveItems(), person), periods, claims);
    }

    /** Keys of everybody shown, as many to an entry as it holds. */
    private static List<String> looks(List<FoundPerson> shown) {
        List<String> subjects = new ArrayList<>();
        for (FoundPerson found : shown) {
            int last = subjects.size() - 1;
            String joined = last < 0 ? "" : subjects.get(last) + " " + found.personKey();
            if (last >= 0 && joined.length() <= SUBJECT_LENGTH) {
                subjects.set(last, joined);
            } else {
                subjects.add(found.personKey());
            }
        }
        return subjects;
    }
}
