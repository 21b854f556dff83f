package org.furikae.app.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.app.persistence.Parameters;
import org.furikae.app.persistence.SearchKey;
import org.furikae.app.persistence.Sql;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;

/** Searches in the tables of registrations and decisions, each led by an index. */
@ApplicationScoped
class PersonTable {
    private static final int CLAIMS_SHOWN = 200;

    @Inject
    private Database database;

    private record Owned(String personKey, FoundClaim claim) {}

    /** Keys of people with a registration that fits everything asked for. */
    List<String> keys(PersonQuery query, int limit) {
        StringBuilder where = new StringBuilder();
        and(where, query.birthDate().isPresent(), "birth_date = ?");
        and(where, !query.kanaName().isEmpty(), "search_kana like ?");
        and(where, query.isKanjiLookedUp(), "search_kanji like ?");
        and(where, !query.number().isEmpty(), "search_number = ?");
        and(where, !query.insurerNumber().isEmpty(), "insurer_number = ?");
        and(where, query.isSexLookedUp(), "sex = ?");
        return database.query(
                "select distinct person_key from registration where " + where + " limit ?",
                parameters -> {
                    bind(parameters, query);
                    parameters.number(limit);
                },
                Columns::text);
    }

    private static void and(StringBuilder where, boolean asked, String condition) {
        if (asked) {
            where.append(where.isEmpty() ? "" : " and ").append(condition);
        }
    }

    private static void bind(Parameters parameters, PersonQuery query) throws SQLException {
        if (query.birthDate().isPresent()) {
            parameters.day(query.birthDate().get());
        }
        if (!query.kanaName().isEmpty()) {
            parameters.text(Sql.beginningWith(SearchKey.ofKanaInAnySpelling(query.kanaName())));
        }
        if (query.isKanjiLookedUp()) {
            parameters.text(Sql.beginningWith(SearchKey.ofKanjiInAnyForm(query.kanjiName())));
        }
        if (!query.number().isEmpty()) {
            parameters.text(SearchKey.ofNumber(query.number()));
        }
        if (!query.insurerNumber().isEmpty()) {
            parameters.text(query.insurerNumber());
        }
        if (query.isSexLookedUp()) {
            parameters.constant(query.sex().get());
        }
    }

    /** Claims whose decision in force gives them to one of these people, newest treatment first. */
    Map<String, List<FoundClaim>> claims(Collection<String> personKeys) {
        return database
                .queryIn(
                        "select d.person_key, c.claim_id, c.treatment_month, d.outcome, c.insurer_amount from decision d"
                                + " join claim c on c.claim_number = d.claim_number"
                                + " where d.in_force_claim is not null and d.person_key in ",
                        personKeys,
                        columns -> new Owned(
                                columns.text(),
                                new FoundClaim(
                                        columns.text(),
                                        MonthNumber.month(columns.smallNumber()),
                                        columns.constant(Outcome.class),
                                        Yen.of(columns.number()))))
                .stream()
                .sorted((one, other) ->
                        other.claim().treatmentMonth().compareTo(one.claim().treatmentMonth()))
                .limit(CLAIMS_SHOWN)
                .collect(
                        Collectors.groupingBy(Owned::personKey, Collectors.mapping(Owned::claim, Collectors.toList())));
    }
}
