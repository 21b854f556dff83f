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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
        return begin(
                given,
                view(drafts.required(draft, revision), revision).texts(),
                DraftSummary.id(draft) + " revision " + revision);
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
        String kept = RulePaths.text(path, text);
        DraftSummary draft = drafts.required(number);
        RulePaths.requireFile(path, drafts.files(draft, draft.revision()));
        return store.save(number, path, basedOn, kept, DraftRevision.Kind.SAVE, userName());
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
        String sentence = RuleChanges.requireName(name);
        return store.change(
                number,
                Optional.of(basedOn),
                DraftRevision.Kind.RULE_ADDED,
                phase + "/" + slug,
                userName(),
                files -> RuleChanges.added(files, phase, slug, sentence, source, template, before));
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
                files -> RuleChanges.renamed(files, phase, slug, renamed));
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
                files -> RuleChanges.removed(files, phase, slug));
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult undoTo(long number, int basedOn, int revision) throws StudioRefusedException {
        DraftSummary draft = drafts.required(number, revision);
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
        return drafts.conflicts(drafts.required(number), limit);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public List<Presence> present(long number, String path) throws StudioRefusedException {
        drafts.required(number);
        drafts.setSeen(number, userName(), path, Clock.systemUTC().instant());
        return drafts.others(number, userName(), Clock.systemUTC().instant().minus(PRESENT));
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ParameterValue> parameters(long number) throws StudioRefusedException {
        DraftSummary draft = drafts.required(number);
        return DraftTexts.readable(
                () -> RulesetYaml.parameters(DraftTexts.manifest(drafts.files(draft, draft.revision()))));
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult saveParameters(long number, int basedOn, List<ParameterValue> values)
            throws StudioRefusedException {
        return store.change(number, Optional.of(basedOn), DraftRevision.Kind.PARAMETERS, "", userName(), files -> {
            String yaml = DraftTexts.readable(() -> RulesetYaml.withParameters(DraftTexts.manifest(files), values));
            List<String> faults = ParameterRows.faults(
                    DraftStore.texts(files).with(Map.of(RulePaths.MANIFEST, Optional.of(yaml))), values);
            if (!faults.isEmpty()) {
                throw StudioRefusedException.notPossible(String.join(" ", faults));
            }
            return Map.of(RulePaths.MANIFEST, Optional.of(yaml));
        });
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeParameters(long number, OutputStream out) throws IOException, StudioRefusedException {
        ParameterFile.write(
                parameters(number),
                new ParameterFile.Origin(number, drafts.required(number).revision()),
                out);
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
        RulesetFiles files =
                view(drafts.required(number, revision), revision).texts().files();
        DraftTexts.readable(files::texts);
        RulesetZip.write(files, out);
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public List<FileDifference> readZip(long number, byte[] zip) throws StudioRefusedException {
        DraftSummary draft = drafts.required(number);
        return Differences.between(DraftStore.texts(drafts.files(draft, draft.revision())), unpacked(zip));
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

    private String userName() {
        return context.getCallerPrincipal().getName();
    }
}
