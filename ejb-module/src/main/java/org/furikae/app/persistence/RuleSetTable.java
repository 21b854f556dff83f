package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The table of rule sets that decided claims. */
@ApplicationScoped
public class RuleSetTable {
    private final Database database;

    @Inject
    public RuleSetTable(Database database) {
        this.database = database;
    }

    protected RuleSetTable() {
        this.database = null;
    }

    /**
     * Stores a rule set unless it is there.
     *
     * @param texts all that the version depends on, by path
     */
    public void keep(String version, String label, Map<String, String> texts, Instant now) {
        database.update(
                "insert ignore into rule_set (version, label, texts, stored_at) values (?, ?, ?, ?)",
                parameters -> parameters
                        .text(version)
                        .text(label)
                        .bytes(StoredJson.texts(texts))
                        .moment(now));
    }

    /** The texts of a rule set. */
    public Optional<Map<String, String>> texts(String version) {
        return database.queryOne(
                        "select texts from rule_set where version = ?",
                        parameters -> parameters.text(version),
                        Columns::bytes)
                .map(StoredJson::texts);
    }
}
