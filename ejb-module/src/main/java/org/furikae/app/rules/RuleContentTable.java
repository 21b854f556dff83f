package org.furikae.app.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StoredJson;

/** The table of rule sets as authors wrote them, by content. */
@ApplicationScoped
public class RuleContentTable {
    @Inject
    private Database database;

    /**
     * Stores a rule set unless it is there.
     *
     * @throws org.furikae.ruleset.RulesetException when it cannot be read as a rule set
     */
    public void keep(RuleTexts texts, Instant now) {
        String sha256 = texts.sha256();
        Optional<Long> known = database.queryOne(
                "select 1 from rule_content where content_sha256 = ?",
                parameters -> parameters.text(sha256),
                Columns::number);
        if (known.isEmpty()) {
            String version = texts.files().version();
            String label = texts.files().label();
            database.update(
                    "insert ignore into rule_content (content_sha256, ruleset_version, label, texts, stored_at)"
                            + " values (?, ?, ?, ?, ?)",
                    parameters -> parameters
                            .text(sha256)
                            .text(version)
                            .text(label)
                            .bytes(StoredJson.texts(texts.byPath()))
                            .moment(now));
        }
    }

    /** The rule set of a content hash. */
    public Optional<RuleTexts> find(String sha256) {
        return database.queryOne(
                        "select texts from rule_content where content_sha256 = ?",
                        parameters -> parameters.text(sha256),
                        Columns::bytes)
                .map(StoredJson::texts)
                .map(RuleTexts::of);
    }
}
