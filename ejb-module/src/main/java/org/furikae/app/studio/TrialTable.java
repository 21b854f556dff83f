package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StoredJson;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.trial.CaseResult;
import org.furikae.ruleset.trial.Examination;

/** The table of what trials showed, the last of each kind for each content. */
@ApplicationScoped
class TrialTable {
    @Inject
    private Database database;

    /** How thoroughly something was tried. */
    enum Kind {
        TEST,
        EXAMINE
    }

    /** As stored. */
    private record Row(List<GateFinding> findings, List<CaseResult> cases, Optional<Examination> examination) {}

    void keep(Kind kind, TrialResult result) {
        database.update(
                "replace into rule_trial (content_sha256, kind, passed, result, tried_at, millis) values (?, ?, ?, ?, ?, ?)",
                parameters -> parameters
                        .text(result.contentSha256())
                        .constant(kind)
                        .flag(result.passed())
                        .bytes(StoredJson.of(new Row(result.findings(), result.cases(), result.examination())))
                        .moment(result.triedAt())
                        .number(result.millis()));
    }

    Optional<TrialResult> find(String contentSha256, Kind kind) {
        return database.queryOne(
                "select result, tried_at, millis from rule_trial where content_sha256 = ? and kind = ?",
                parameters -> parameters.text(contentSha256).constant(kind),
                columns -> {
                    Row row = StoredJson.read(columns.bytes(), Row.class);
                    return new TrialResult(
                            contentSha256,
                            row.findings(),
                            row.cases(),
                            row.examination(),
                            columns.moment(),
                            columns.number());
                });
    }

    /** The most telling of what is known. */
    Optional<TrialResult> find(String contentSha256) {
        return find(contentSha256, Kind.EXAMINE).or(() -> find(contentSha256, Kind.TEST));
    }
}
