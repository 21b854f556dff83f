package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.furikae.app.access.RoleNames;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.casefile.CaseFile;
import org.furikae.ruleset.casefile.CaseVocabulary;
import org.furikae.ruleset.casefile.WrittenCase;
import org.furikae.ruleset.trial.RuleCases;

/** Cases of drafts in the database. Nothing of them runs here. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CaseTableService implements CaseTables {
    @Resource
    private SessionContext context;

    @Inject
    private DraftTable drafts;

    @Inject
    private DraftStore store;

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<List<CaseBook>> all(long draft) throws StudioRefusedException {
        Optional<DraftSummary> found = drafts.find(draft);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, DraftFile> files = drafts.files(found.get(), found.get().revision());
        try {
            RulesetFiles texts = DraftStore.texts(files).files();
            Map<String, String> sources = texts.sources();
            List<CaseBook> books = new ArrayList<>();
            for (RuleFile rule : texts.rules()) {
                books.add(book(found.get().revision(), rule, name(rule, sources), files));
            }
            return Optional.of(books);
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }

    /** A rule whose text cannot be read goes by the name of its folder. */
    private static String name(RuleFile rule, Map<String, String> sources) {
        try {
            return rule.info(sources).name();
        } catch (RulesetException e) {
            return rule.slug();
        }
    }

    private static CaseBook book(int revision, RuleFile rule, String name, Map<String, DraftFile> files) {
        Optional<DraftFile> file = Optional.ofNullable(files.get(rule.casesPath()));
        int fileRevision = file.map(DraftFile::revision).orElse(0);
        try {
            return new CaseBook(
                    revision,
                    fileRevision,
                    rule.phase(),
                    rule.slug(),
                    name,
                    CaseFile.parse(file.map(DraftFile::text).orElse("")).cases().stream()
                            .map(TypedCase::of)
                            .toList(),
                    "");
        } catch (RulesetException e) {
            return new CaseBook(revision, fileRevision, rule.phase(), rule.slug(), name, List.of(), e.getMessage());
        }
    }

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<CaseField> fields() {
        return CaseVocabulary.shipped().fields().stream()
                .map(words -> new CaseField(
                        words.section().name(),
                        words.section().several(),
                        words.field(),
                        words.kind().name(),
                        words.japanese(),
                        words.english()))
                .toList();
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult save(
            long draft, String phase, String slug, int basedOn, Optional<Integer> index, TypedCase changed)
            throws StudioRefusedException {
        WrittenCase written = changed.written();
        return change(draft, phase, slug, basedOn, file -> {
            for (int i = 0; i < file.cases().size(); i++) {
                if (index.filter(Integer.valueOf(i)::equals).isEmpty()
                        && file.cases().get(i).name().equals(written.name().strip())) {
                    throw new RulesetException("例「" + written.name() + "」はもうあります。ほかの名前にしてください。");
                }
            }
            return index.isPresent() ? file.with(inRange(index.get(), file), written) : file.withAdded(written);
        });
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult remove(long draft, String phase, String slug, int basedOn, int index)
            throws StudioRefusedException {
        return change(draft, phase, slug, basedOn, file -> file.without(inRange(index, file)));
    }

    private static int inRange(int index, CaseFile file) {
        if (index < 0 || index >= file.cases().size()) {
            throw new RulesetException("その例はもうありません。一覧から選び直してください。");
        }
        return index;
    }

    /** The change is made to the file as its author saw it; the store says whether that is still the one that is there. */
    private SaveResult change(long draft, String phase, String slug, int basedOn, Function<CaseFile, String> change)
            throws StudioRefusedException {
        DraftSummary found = drafts.find(draft)
                .orElseThrow(() ->
                        StudioRefusedException.notFound("下書き" + DraftSummary.id(draft) + "はありません。一覧から選び直してください。"));
        if (basedOn < 0 || basedOn > found.revision()) {
            throw StudioRefusedException.notFound("この下書きに版" + basedOn + "はありません。開き直してください。");
        }
        String path = RulePaths.cases(phase, slug);
        RulePaths.requireFile(path, drafts.files(found, found.revision()));
        String before = Optional.ofNullable(drafts.files(found, basedOn).get(path))
                .map(DraftFile::text)
                .orElse("");
        try {
            String text = change.apply(CaseFile.parse(before));
            Optional<String> fault = RuleCases.fault(path, text);
            if (fault.isPresent()) {
                throw StudioRefusedException.notPossible(fault.get());
            }
            return store.save(
                    draft,
                    path,
                    basedOn,
                    text,
                    DraftRevision.Kind.SAVE,
                    context.getCallerPrincipal().getName());
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }
}
