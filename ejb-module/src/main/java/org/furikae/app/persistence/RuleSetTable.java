package org.furikae.app.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.furikae.ruleset.Ruleset;

/** The table of rule sets that decided claims. */
@ApplicationScoped
public class RuleSetTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Database database;

    @Inject
    public RuleSetTable(Database database) {
        this.database = database;
    }

    protected RuleSetTable() {
        this.database = null;
    }

    /** Stores a rule set unless it is there. */
    public void keep(Ruleset ruleset, Instant now) {
        Optional<Long> known = database.queryOne(
                "select 1 from rule_set where version = ?",
                parameters -> parameters.text(ruleset.version()),
                Columns::number);
        if (known.isEmpty()) {
            database.update(
                    "insert ignore into rule_set (version, label, texts, stored_at) values (?, ?, ?, ?)",
                    parameters -> parameters
                            .text(ruleset.version())
                            .text(ruleset.label())
                            .bytes(Deflated.of(json(ruleset)))
                            .moment(now));
        }
    }

    private static String json(Ruleset ruleset) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(ruleset.texts()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    /** The texts of a rule set. */
    public Optional<Map<String, String>> texts(String version) {
        return database.queryOne(
                        "select texts from rule_set where version = ?",
                        parameters -> parameters.text(version),
                        columns -> Deflated.text(columns.bytes()))
                .map(RuleSetTable::read);
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored rule set is not in the form in which it was written", e);
        }
    }
}
