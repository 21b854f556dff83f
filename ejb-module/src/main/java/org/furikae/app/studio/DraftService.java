package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.rules.ReleaseTable;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleTexts;
import org.furikae.exchange.ParameterFile;
import org.furikae.exchange.UnreadableFile;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetYaml;
import org.furikae.ruleset.RulesetZip;

/** Drafts in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DraftService implements Drafts {
    private static final int LONGEST_NAME = 200;
    /** Somebody who was heard of within it has the draft open. */
    private static final Duration PRESENT = Duration.ofSeconds(30);

    @Resource
    private SessionContext context;

    @Inject
    private DraftTable drafts;

    @Inject
    private DraftStore store;

    @Inject
    private ReleaseTable releases;

    @Inject
    private RuleContentTable contents;

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<DraftSummary> newestFirst(boolean closed, long before, int limit) {
        return drafts.newestFirst(closed, before, limit);
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<DraftView> find(long number) {
        return drafts.find(number).map(draft -> view(draft, draft.revision()));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<DraftView> find(long number, int revision) {
        return drafts.find(number)
                .filter(draft -> revision >= 0 && revision <= draft.revision())
                .map(draft -> view(draft, revision));
    }

    private DraftView view(DraftSummary draft, int revision) {
        Map<String, DraftFile> files = drafts.files(draft, revision);
        return new DraftView(draft, revision, DraftStore.texts(files).sha256(), List.copyOf(files.values()));
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public long begin(String title, long release) throws StudioRefusedException {
        String given = GivenText.title(title);
        RuleTexts base = releases.find(release)
                .flatMap(found -> contents.find(found.contentSha256()))
                .orElseThrow(() -> StudioRefusedException.notFound("公開R-" + release + "はありません。一覧から選び直してください。"));
        return store.begin(given, base, "release " + release, userName());
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public long beginFromDraft(String title, long draft, int revision) throws StudioRefusedException {
        String given = GivenText.title(title);
        return begin(given, required(draft, revision).texts(), DraftSummary.id(draft) + " revision " + revision);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public long beginFromZip(String title, byte[] zip) throws StudioRefusedException {
        String given = GivenText.title(title);
        return begin(given, unpacked(zip), "zip");
    }

    private long begin(String title, RuleTexts texts, String from) throws StudioRefusedException {
        if (texts.version().isEmpty()) {
            throw StudioRefusedException.notPossible(
                    "ruleset.yamlか、そこに並べた規則のファイルが読めないため、下書きの元にできません。ruleset.yamlを直してからもう一度行ってください。");
        }
        return store.begin(title, texts, from, userName());
    }

    private static RuleTexts unpacked(byte[] zip) throws StudioRefusedException {
        try {
            return RuleTexts.of(RulesetZip.read(zip).texts());
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult save(long number, String path, int basedOn, String text) throws StudioRefusedException {
        String kept = text.replace("\r\n", "\n").replace('\r', '\n');
        if (kept.getBytes(StandardCharsets.UTF_8).length > RulesetFiles.LARGEST_FILE_BYTES) {
            throw StudioRefusedException.notPossible("「" + path + "」が大きすぎます。1 MiBまでにしてください。");
        }
        DraftSummary draft = draft(number);
        RulePaths.requireFile(path, drafts.files(draft, draft.revision()));
        return store.save(number, path, basedOn, kept, userName());
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult addRule(
            long number,
            int basedOn,
            String phase,
            String slug,
            String name,
            String source,
            RuleTemplate template,
            Optional<String> before)
            throws StudioRefusedException {
        RulePaths.requireSlug(slug);
        String sentence = name.strip();
        if (sentence.isEmpty() || sentence.length() > LONGEST_NAME || sentence.matches("(?s).*[\"\\\\\n].*")) {
            throw StudioRefusedException.notPossible("規則の名前は、二重引用符・円記号・改行のない" + LONGEST_NAME + "文字以内の文にしてください。");
        }
        return store.change(
                number, Optional.of(basedOn), DraftRevision.Kind.RULE_ADDED, phase + "/" + slug, userName(), files -> {
                    requireAbsent(files, phase, slug);
                    String yaml = manifest(files);
                    if (!edited(() -> DraftStore.texts(files).files().sources()).containsKey(source)) {
                        throw StudioRefusedException.notPossible(
                                "根拠「" + source + "」がruleset.yamlのsourcesにありません。先に加えてください。");
                    }
                    return Map.of(
                            RulePaths.MANIFEST,
                            Optional.of(edited(() -> RulesetYaml.withRule(yaml, phase, slug, before))),
                            RulePaths.rule(phase, slug),
                            Optional.of(template.rule(sentence, source)),
                            RulePaths.cases(phase, slug),
                            Optional.of(template.cases()));
                });
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult renameRule(long number, int basedOn, String phase, String slug, String renamed)
            throws StudioRefusedException {
        RulePaths.requireSlug(renamed);
        return store.change(
                number,
                Optional.of(basedOn),
                DraftRevision.Kind.RULE_RENAMED,
                phase + "/" + slug + " > " + renamed,
                userName(),
                files -> {
                    DraftFile rule = requirePresent(files, phase, slug);
                    requireAbsent(files, phase, renamed);
                    Map<String, Optional<String>> changed = new HashMap<>();
                    changed.put(
                            RulePaths.MANIFEST,
                            Optional.of(
                                    edited(() -> RulesetYaml.withRuleRenamed(manifest(files), phase, slug, renamed))));
                    changed.put(rule.path(), Optional.empty());
                    changed.put(RulePaths.rule(phase, renamed), Optional.of(rule.text()));
                    Optional.ofNullable(files.get(RulePaths.cases(phase, slug))).ifPresent(cases -> {
                        changed.put(cases.path(), Optional.empty());
                        changed.put(RulePaths.cases(phase, renamed), Optional.of(cases.text()));
                    });
                    return changed;
                });
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult removeRule(long number, int basedOn, String phase, String slug) throws StudioRefusedException {
        return store.change(
                number,
                Optional.of(basedOn),
                DraftRevision.Kind.RULE_REMOVED,
                phase + "/" + slug,
                userName(),
                files -> {
                    requirePresent(files, phase, slug);
                    return Map.of(
                            RulePaths.MANIFEST,
                            Optional.of(edited(() -> RulesetYaml.withoutRule(manifest(files), phase, slug))),
                            RulePaths.rule(phase, slug),
                            Optional.empty(),
                            RulePaths.cases(phase, slug),
                            Optional.empty());
                });
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult undoTo(long number, int basedOn, int revision) throws StudioRefusedException {
        DraftSummary draft = draft(number);
        if (revision < 0 || revision > draft.revision()) {
            throw StudioRefusedException.notFound("この下書きに版" + revision + "はありません。履歴から選び直してください。");
        }
        return store.change(
                number,
                Optional.of(basedOn),
                DraftRevision.Kind.UNDO,
                "revision " + revision,
                userName(),
                files -> store.backTo(draft, revision, files));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<DraftRevision> revisions(long number, int before, int limit) {
        return drafts.revisions(number, before, limit);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public List<DraftConflict> conflicts(long number, int limit) throws StudioRefusedException {
        return drafts.conflicts(draft(number), limit);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public List<Presence> present(long number, String path) throws StudioRefusedException {
        draft(number);
        drafts.setSeen(number, userName(), path, Clock.systemUTC().instant());
        return drafts.others(number, userName(), Clock.systemUTC().instant().minus(PRESENT));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ParameterValue> parameters(long number) throws StudioRefusedException {
        DraftSummary draft = draft(number);
        return edited(() -> RulesetYaml.parameters(manifest(drafts.files(draft, draft.revision()))));
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult saveParameters(long number, int basedOn, List<ParameterValue> values)
            throws StudioRefusedException {
        return store.change(number, Optional.of(basedOn), DraftRevision.Kind.PARAMETERS, "", userName(), files -> {
            String yaml = edited(() -> RulesetYaml.withParameters(manifest(files), values));
            RulesetFiles changed = DraftStore.texts(files)
                    .with(Map.of(RulePaths.MANIFEST, Optional.of(yaml)))
                    .files();
            List<String> faults = new ArrayList<>(edited(changed::parameterFaults));
            Map<String, String> sources = edited(changed::sources);
            values.stream()
                    .filter(value -> !sources.containsKey(value.source()))
                    .map(value -> "パラメータ「" + value.name() + "」の根拠「" + value.source() + "」がruleset.yamlのsourcesにありません。")
                    .forEach(faults::add);
            if (!faults.isEmpty()) {
                throw StudioRefusedException.notPossible(String.join(" ", faults));
            }
            return Map.of(RulePaths.MANIFEST, Optional.of(yaml));
        });
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeParameters(long number, OutputStream out) throws IOException, StudioRefusedException {
        ParameterFile.write(parameters(number), out);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public ParameterImport readParameters(long number, Path file, String fileName)
            throws IOException, UnreadableFile, StudioRefusedException {
        List<ParameterValue> before = parameters(number);
        ParameterFile read = ParameterFile.read(file, fileName);
        return new ParameterImport(
                read.values(),
                read.errors(),
                before.stream().filter(one -> !read.values().contains(one)).toList(),
                read.values().stream().filter(one -> !before.contains(one)).toList());
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeZip(long number, int revision, OutputStream out) throws IOException, StudioRefusedException {
        RulesetFiles files = required(number, revision).texts().files();
        edited(files::texts);
        RulesetZip.write(files, out);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult importZip(long number, int basedOn, byte[] zip) throws StudioRefusedException {
        RuleTexts texts = unpacked(zip);
        return store.change(number, Optional.of(basedOn), DraftRevision.Kind.IMPORT, "", userName(), files -> {
            Map<String, Optional<String>> changed = new HashMap<>();
            files.keySet().forEach(path -> changed.put(path, Optional.empty()));
            texts.byPath().forEach((path, text) -> changed.put(path, Optional.of(text)));
            return changed;
        });
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public void discard(long number, String reason) throws StudioRefusedException {
        store.discard(number, GivenText.reason(reason), userName());
    }

    private DraftSummary draft(long number) throws StudioRefusedException {
        return drafts.find(number)
                .orElseThrow(() ->
                        StudioRefusedException.notFound("下書き" + DraftSummary.id(number) + "はありません。一覧から選び直してください。"));
    }

    private DraftView required(long number, int revision) throws StudioRefusedException {
        draft(number);
        return find(number, revision)
                .orElseThrow(() -> StudioRefusedException.notFound("この下書きに版" + revision + "はありません。履歴から選び直してください。"));
    }

    private static String manifest(Map<String, DraftFile> files) throws StudioRefusedException {
        return Optional.ofNullable(files.get(RulePaths.MANIFEST))
                .orElseThrow(() -> StudioRefusedException.notPossible("下書きにruleset.yamlがありません。履歴から、ある版に戻してください。"))
                .text();
    }

    private static DraftFile requirePresent(Map<String, DraftFile> files, String phase, String slug)
            throws StudioRefusedException {
        return Optional.ofNullable(files.get(RulePaths.rule(phase, slug)))
                .orElseThrow(
                        () -> StudioRefusedException.notFound("規則「" + phase + "/" + slug + "」はありません。一覧から選び直してください。"));
    }

    private static void requireAbsent(Map<String, DraftFile> files, String phase, String slug)
            throws StudioRefusedException {
        if (files.containsKey(RulePaths.rule(phase, slug))) {
            throw StudioRefusedException.notPossible("規則「" + phase + "/" + slug + "」はもうあります。ほかのフォルダー名にしてください。");
        }
    }

    /** Something that fails when the text of the draft cannot be read. */
    private interface Edit<T> {
        T made() throws StudioRefusedException;
    }

    private static <T> T edited(Edit<T> edit) throws StudioRefusedException {
        try {
            return edit.made();
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }

    private String userName() {
        return context.getCallerPrincipal().getName();
    }
}
