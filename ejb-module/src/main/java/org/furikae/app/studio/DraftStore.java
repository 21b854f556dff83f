package org.furikae.app.studio;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleTexts;
import org.furikae.app.studio.StudioRefusedException.Reason;

/** Changes drafts, each time in one transaction. Whatever somebody typed becomes a row, also when it cannot be taken. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = StudioRefusedException.class)
class DraftStore {
    @Inject
    private DraftTable drafts;

    @Inject
    private RuleContentTable contents;

    @EJB
    private AuditTrail audit;

    /** Makes the texts that a change comes to. */
    @FunctionalInterface
    interface Change {
        /**
         * @param texts of the draft as it is
         * @return texts by path that become different; empty for a file that goes away
         */
        Map<String, Optional<String>> of(Map<String, DraftFile> texts) throws StudioRefusedException;
    }

    long begin(String title, RuleTexts base, String from, String userName) {
        Instant now = now();
        contents.keep(base, now);
        long number = drafts.insert(title, base.sha256(), userName, now);
        audit.recordContent("rules.draft", DraftSummary.id(number) + " from " + from, title, base.sha256());
        return number;
    }

    SaveResult save(long number, String path, int basedOn, String text, DraftRevision.Kind kind, String userName)
            throws StudioRefusedException {
        DraftSummary draft = lockOpen(number);
        Instant now = now();
        int found = drafts.lastChange(number, path);
        Map<String, DraftFile> files = drafts.files(draft, draft.revision());
        Optional<String> there = Optional.ofNullable(files.get(path)).map(DraftFile::text);
        if (there.filter(text::equals).isPresent()) {
            return result(files, draft.revision());
        }
        if (found > basedOn) {
            long conflict = drafts.insertConflict(number, path, basedOn, found, text, userName, now);
            return new SaveResult(
                    draft.revision(),
                    sha256(files),
                    Optional.of(
                            new DraftConflict(conflict, path, basedOn, found, there.orElse(""), text, userName, now)));
        }
        return add(draft, files, kind, Map.of(path, Optional.of(text)), "", userName, now);
    }

    /** @param basedOn revision of the draft that the caller saw; empty when any will do */
    SaveResult change(
            long number,
            Optional<Integer> basedOn,
            DraftRevision.Kind kind,
            String note,
            String userName,
            Change change)
            throws StudioRefusedException {
        DraftSummary draft = lockOpen(number);
        if (basedOn.filter(revision -> revision != draft.revision()).isPresent()) {
            throw new StudioRefusedException(
                    Reason.CHANGED_MEANWHILE, "ほかの人が先にこの下書きを変えました。開き直して、今の内容を確かめてからもう一度操作してください。");
        }
        Map<String, DraftFile> files = drafts.files(draft, draft.revision());
        Map<String, Optional<String>> changed = new TreeMap<>(change.of(files));
        changed.entrySet()
                .removeIf(entry -> Optional.ofNullable(files.get(entry.getKey()))
                        .map(DraftFile::text)
                        .equals(entry.getValue()));
        if (changed.isEmpty()) {
            return result(files, draft.revision());
        }
        return add(draft, files, kind, changed, note, userName, now());
    }

    /** What the texts of an earlier revision differ in. */
    Map<String, Optional<String>> backTo(DraftSummary draft, int revision, Map<String, DraftFile> files) {
        Map<String, DraftFile> then = drafts.files(draft, revision);
        Map<String, Optional<String>> changed = new HashMap<>();
        files.keySet().forEach(path -> changed.put(path, Optional.empty()));
        then.forEach((path, file) -> changed.put(path, Optional.of(file.text())));
        return changed;
    }

    void discard(long number, String reason, String userName) throws StudioRefusedException {
        lockOpen(number);
        drafts.close(number, userName, now());
        audit.record("rules.draft.close", DraftSummary.id(number), reason);
    }

    private SaveResult add(
            DraftSummary draft,
            Map<String, DraftFile> before,
            DraftRevision.Kind kind,
            Map<String, Optional<String>> changed,
            String note,
            String userName,
            Instant now) {
        String sha256 = texts(before).with(changed).sha256();
        int revision = draft.revision() + 1;
        drafts.addRevision(draft.number(), revision, kind, changed, sha256, userName, note, now);
        return new SaveResult(revision, sha256, Optional.empty());
    }

    private static SaveResult result(Map<String, DraftFile> files, int revision) {
        return new SaveResult(revision, sha256(files), Optional.empty());
    }

    static RuleTexts texts(Map<String, DraftFile> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, file) -> texts.put(path, file.text()));
        return RuleTexts.of(texts);
    }

    private static String sha256(Map<String, DraftFile> files) {
        return texts(files).sha256();
    }

    private DraftSummary lockOpen(long number) throws StudioRefusedException {
        DraftSummary draft = drafts.lock(number)
                .orElseThrow(() ->
                        StudioRefusedException.notFound("下書き" + DraftSummary.id(number) + "はありません。一覧から選び直してください。"));
        if (draft.closed()) {
            throw StudioRefusedException.notPossible("この下書きは閉じられています。新しい下書きを作ってください。");
        }
        return draft;
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
