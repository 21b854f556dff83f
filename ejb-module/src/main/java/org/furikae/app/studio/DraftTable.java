package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.rules.RuleContentTable;

/** The tables of drafts and their revisions. */
@ApplicationScoped
class DraftTable {
    private static final String SELECT = "select draft_number, title, base_content, revision, created_by, created_at,"
            + " changed_at, closed_at is not null from rule_draft ";
    private static final String SELECT_CONFLICT =
            "select conflict_number, path, based_on, found, text, saved_by, saved_at from rule_draft_conflict ";

    @Inject
    private Database database;

    @Inject
    private RuleContentTable contents;

    /** The last change to a file; its text is empty when the change took it away. */
    private record Change(String path, int revision, Optional<String> text) {}

    List<DraftSummary> newestFirst(boolean closed, long before, int limit) {
        return database.query(
                SELECT + "where closed_at is " + (closed ? "not " : "")
                        + "null and draft_number < ? order by draft_number desc limit ?",
                parameters -> parameters.number(before).number(limit),
                DraftTable::read);
    }

    Optional<DraftSummary> find(long number) {
        return database.queryOne(
                SELECT + "where draft_number = ?", parameters -> parameters.number(number), DraftTable::read);
    }

    /** @throws StudioRefusedException when there is no such draft */
    DraftSummary required(long number) throws StudioRefusedException {
        return find(number)
                .orElseThrow(() ->
                        StudioRefusedException.notFound("下書き" + DraftSummary.id(number) + "はありません。一覧から選び直してください。"));
    }

    /** @throws StudioRefusedException when there is no such draft, or it never was at this revision */
    DraftSummary required(long number, int revision) throws StudioRefusedException {
        DraftSummary found = required(number);
        if (revision < 0 || revision > found.revision()) {
            throw StudioRefusedException.notFound(
                    "下書き" + DraftSummary.id(number) + "に版" + revision + "はありません。履歴から選び直してください。");
        }
        return found;
    }

    /** The draft, which nobody else can change until the transaction ends. */
    Optional<DraftSummary> lock(long number) {
        return database.queryOne(
                SELECT + "where draft_number = ? for update",
                parameters -> parameters.number(number),
                DraftTable::read);
    }

    long insert(String title, String baseSha256, String userName, Instant now) {
        return database.queryOne(
                        "insert into rule_draft (title, base_content, revision, created_by, created_at, changed_at)"
                                + " values (?, ?, 0, ?, ?, ?) returning draft_number",
                        parameters -> parameters
                                .text(title)
                                .text(baseSha256)
                                .text(userName)
                                .moment(now)
                                .moment(now),
                        Columns::number)
                .orElseThrow();
    }

    /** The files of a draft as of a revision, by path. */
    Map<String, DraftFile> files(DraftSummary draft, int revision) {
        TreeMap<String, DraftFile> files = new TreeMap<>();
        contents.find(draft.baseSha256())
                .orElseThrow()
                .byPath()
                .forEach((path, text) -> files.put(path, new DraftFile(path, 0, text)));
        for (Change change : changes(draft.number(), revision)) {
            change.text()
                    .ifPresentOrElse(
                            text -> files.put(change.path(), new DraftFile(change.path(), change.revision(), text)),
                            () -> files.remove(change.path()));
        }
        return files;
    }

    private List<Change> changes(long draft, int revision) {
        return database.query(
                "select t.path, t.revision, t.text from rule_draft_text t where t.draft_number = ? and t.revision ="
                        + " (select max(x.revision) from rule_draft_text x where x.draft_number = t.draft_number"
                        + " and x.path = t.path and x.revision <= ?)",
                parameters -> parameters.number(draft).number(revision),
                columns -> new Change(columns.text(), columns.smallNumber(), columns.optionalText()));
    }

    /** The last revision that changed a file, also one that took it away; 0 when none did. */
    int lastChange(long draft, String path) {
        return database.queryOne(
                        "select coalesce(max(revision), 0) from rule_draft_text where draft_number = ? and path = ?",
                        parameters -> parameters.number(draft).text(path),
                        Columns::smallNumber)
                .orElseThrow();
    }

    /** Adds a revision; the caller has locked the draft. */
    void addRevision(
            long draft,
            int revision,
            DraftRevision.Kind kind,
            Map<String, Optional<String>> changed,
            String contentSha256,
            String userName,
            String note,
            Instant now) {
        database.update(
                "insert into rule_draft_revision (draft_number, revision, kind, content_sha256, saved_by, saved_at, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                parameters -> parameters
                        .number(draft)
                        .number(revision)
                        .constant(kind)
                        .text(contentSha256)
                        .text(userName)
                        .moment(now)
                        .text(note));
        database.bulk(
                "insert into rule_draft_text (draft_number, path, revision, text) values (?, ?, ?, ?)",
                changed.entrySet(),
                (parameters, change) -> parameters
                        .number(draft)
                        .text(change.getKey())
                        .number(revision)
                        .optionalText(change.getValue()));
        database.update(
                "update rule_draft set revision = ?, changed_at = ? where draft_number = ?",
                parameters -> parameters.number(revision).moment(now).number(draft));
    }

    /** Revisions, newest first. */
    List<DraftRevision> revisions(long draft, int before, int limit) {
        List<DraftRevision> bare = database.query(
                "select revision, kind, content_sha256, saved_by, saved_at, note from rule_draft_revision"
                        + " where draft_number = ? and revision < ? order by revision desc limit ?",
                parameters -> parameters.number(draft).number(before).number(limit),
                columns -> new DraftRevision(
                        columns.smallNumber(),
                        columns.constant(DraftRevision.Kind.class),
                        columns.text(),
                        columns.text(),
                        columns.moment(),
                        columns.text(),
                        List.of()));
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Integer, List<String>> paths = database
                .query(
                        "select revision, path from rule_draft_text where draft_number = ? and revision between ? and ?"
                                + " order by path",
                        parameters -> parameters
                                .number(draft)
                                .number(bare.get(bare.size() - 1).revision())
                                .number(bare.get(0).revision()),
                        columns -> Map.entry(columns.smallNumber(), columns.text()))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<DraftRevision> revisions = new ArrayList<>(bare.size());
        bare.forEach(one -> revisions.add(new DraftRevision(
                one.revision(),
                one.kind(),
                one.contentSha256(),
                one.savedBy(),
                one.savedAt(),
                one.note(),
                paths.getOrDefault(one.revision(), List.of()))));
        return revisions;
    }

    long insertConflict(long draft, String path, int basedOn, int found, String text, String userName, Instant now) {
        return database.queryOne(
                        "insert into rule_draft_conflict (draft_number, path, based_on, found, text, saved_by, saved_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) returning conflict_number",
                        parameters -> parameters
                                .number(draft)
                                .text(path)
                                .number(basedOn)
                                .number(found)
                                .text(text)
                                .text(userName)
                                .moment(now),
                        Columns::number)
                .orElseThrow();
    }

    /** Texts that were not saved, newest first; what was there instead is read from the draft as it is. */
    List<DraftConflict> conflicts(DraftSummary draft, int limit) {
        Map<String, DraftFile> files = files(draft, draft.revision());
        return database.query(
                SELECT_CONFLICT + "where draft_number = ? order by conflict_number desc limit ?",
                parameters -> parameters.number(draft.number()).number(limit),
                columns -> {
                    long number = columns.number();
                    String path = columns.text();
                    return new DraftConflict(
                            number,
                            path,
                            columns.smallNumber(),
                            columns.smallNumber(),
                            Optional.ofNullable(files.get(path))
                                    .map(DraftFile::text)
                                    .orElse(""),
                            columns.text(),
                            columns.text(),
                            columns.moment());
                });
    }

    void close(long draft, String userName, Instant now) {
        database.update(
                "update rule_draft set closed_by = ?, closed_at = ? where draft_number = ?",
                parameters -> parameters.text(userName).moment(now).number(draft));
    }

    void setSeen(long draft, String userName, String path, Instant now) {
        database.update(
                "insert into rule_draft_editor (draft_number, user_name, path, seen_at) values (?, ?, ?, ?)"
                        + " on duplicate key update path = values(path), seen_at = values(seen_at)",
                parameters -> parameters.number(draft).text(userName).text(path).moment(now));
    }

    List<Presence> others(long draft, String userName, Instant since) {
        return database.query(
                "select user_name, path, seen_at from rule_draft_editor where draft_number = ? and user_name <> ?"
                        + " and seen_at >= ? order by user_name",
                parameters -> parameters.number(draft).text(userName).moment(since),
                columns -> new Presence(columns.text(), columns.text(), columns.moment()));
    }

    private static DraftSummary read(Columns columns) throws SQLException {
        return new DraftSummary(
                columns.number(),
                columns.text(),
                columns.text(),
                columns.smallNumber(),
                columns.text(),
                columns.moment(),
                columns.moment(),
                columns.flag());
    }
}
