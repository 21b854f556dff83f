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
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleTexts;
import org.furikae.app.rules.RulesInForce;
import org.furikae.exchange.ParameterFile;
import org.furikae.exchange.UnreadableFile;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetYaml;
import org.furikae.ruleset.dictionary.ParameterDictionary;
import org.furikae.ruleset.dictionary.ParameterWords;

/** Parameters of drafts in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ParameterTableService implements ParameterTables {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Resource
    private SessionContext context;

    @Inject
    private DraftTable drafts;

    @Inject
    private DraftStore store;

    @Inject
    private RulesInForce rules;

    @Inject
    private RuleContentTable contents;

    @Override
    @RolesAllowed({RoleNames.AUTHOR, RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<ParameterGrid> open(long draft) throws StudioRefusedException {
        Optional<DraftSummary> found = drafts.find(draft);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RuleTexts texts = texts(found.get(), found.get().revision());
        List<TypedParameter> rows = rows(texts);
        Map<String, String> sources = sources(texts);
        Map<String, ParameterWords> words = new LinkedHashMap<>();
        rows.forEach(row -> words.put(row.name(), ParameterDictionary.shipped().of(row.name())));
        return Optional.of(new ParameterGrid(
                found.get().revision(),
                rows,
                words,
                sources,
                sources.entrySet().stream()
                        .filter(source -> ParameterDictionary.confirmed(source.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                ParameterRows.byName(inForce())));
    }

    private List<TypedParameter> inForce() throws StudioRefusedException {
        String content = rules.timetable().inForce(YearMonth.now(JAPAN)).contentSha256();
        return rows(contents.find(content).orElseThrow());
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public ParameterSave save(long draft, int basedOn, List<TypedParameter> rows) throws StudioRefusedException {
        DraftSummary found = required(draft);
        ParameterRows.Read read = ParameterRows.read(rows);
        if (!read.faults().isEmpty()) {
            return new ParameterSave(basedOn, read.faults(), Optional.empty());
        }
        RuleTexts base = texts(found, basedOn);
        String yaml = edited(() -> RulesetYaml.withParameters(manifest(base), read.values()));
        List<String> faults =
                ParameterRows.faults(base.with(Map.of(RulePaths.MANIFEST, Optional.of(yaml))), read.values());
        if (!faults.isEmpty()) {
            return new ParameterSave(
                    basedOn,
                    faults.stream()
                            .map(fault -> new ParameterSave.Fault(-1, fault))
                            .toList(),
                    Optional.empty());
        }
        SaveResult saved = store.save(
                draft,
                RulePaths.MANIFEST,
                basedOn,
                yaml,
                DraftRevision.Kind.PARAMETERS,
                context.getCallerPrincipal().getName());
        return new ParameterSave(
                saved.revision(),
                List.of(),
                saved.saved() ? Optional.empty() : Optional.of(conflict(base, rows, saved)));
    }

    private static ParameterSave.Conflict conflict(RuleTexts base, List<TypedParameter> mine, SaveResult saved)
            throws StudioRefusedException {
        List<TypedParameter> before = rows(base);
        List<TypedParameter> theirs = edited(() -> TypedParameter.of(
                RulesetYaml.parameters(saved.conflict().orElseThrow().theirs())));
        return new ParameterSave.Conflict(
                saved.revision(), ParameterRows.merged(before, mine, theirs), ParameterRows.both(before, mine, theirs));
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public ParameterUpload read(long draft, Path file, String fileName)
            throws IOException, UnreadableFile, StudioRefusedException {
        DraftSummary found = required(draft);
        ParameterFile read = ParameterFile.read(file, fileName);
        long of = read.origin().map(ParameterFile.Origin::draft).orElse(draft);
        if (of != draft) {
            throw StudioRefusedException.notPossible("この表は下書き" + DraftSummary.id(of) + "のものです。" + DraftSummary.id(draft)
                    + "の画面からダウンロードした表を直して取り込んでください。");
        }
        List<TypedParameter> current = rows(texts(found, found.revision()));
        int began = read.origin().map(ParameterFile.Origin::revision).orElse(found.revision());
        if (began > found.revision()) {
            throw StudioRefusedException.notPossible("表の版（" + began + "）がこの下書きにありません。画面からダウンロードし直してください。");
        }
        List<TypedParameter> given = TypedParameter.of(read.values());
        List<String> faults = new ArrayList<>();
        read.errors()
                .forEach(error -> faults.add(error.rowNumber() + "行「" + error.column() + "」: " + error.message()
                        + (error.value().isEmpty() ? "" : "（" + error.value() + "）") + "。"));
        if (read.errors().isEmpty()) {
            faults.addAll(ParameterRows.misfits(current, given));
        }
        List<TypedParameter> merged = ParameterRows.merged(rows(texts(found, began)), given, current);
        return new ParameterUpload(found.revision(), merged, faults, ParameterRows.differences(current, merged));
    }

    private static List<TypedParameter> rows(RuleTexts texts) throws StudioRefusedException {
        return edited(() -> TypedParameter.of(RulesetYaml.parameters(manifest(texts))));
    }

    private static Map<String, String> sources(RuleTexts texts) throws StudioRefusedException {
        return edited(() -> texts.files().sources());
    }

    private RuleTexts texts(DraftSummary draft, int revision) throws StudioRefusedException {
        if (revision < 0 || revision > draft.revision()) {
            throw StudioRefusedException.notFound("この下書きに版" + revision + "はありません。開き直してください。");
        }
        return DraftStore.texts(drafts.files(draft, revision));
    }

    private static String manifest(RuleTexts texts) throws StudioRefusedException {
        return Optional.ofNullable(texts.byPath().get(RulePaths.MANIFEST))
                .orElseThrow(() -> StudioRefusedException.notPossible("下書きにruleset.yamlがありません。履歴から、ある版に戻してください。"));
    }

    private DraftSummary required(long number) throws StudioRefusedException {
        return drafts.find(number)
                .orElseThrow(() ->
                        StudioRefusedException.notFound("下書き" + DraftSummary.id(number) + "はありません。一覧から選び直してください。"));
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
}
