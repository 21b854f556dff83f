package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.furikae.app.access.RoleNames;
import org.furikae.app.rules.RuleTexts;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetYaml;
import org.furikae.ruleset.fact.BillTo;
import org.furikae.ruleset.form.CasePair;
import org.furikae.ruleset.form.FormCondition;
import org.furikae.ruleset.form.FormField;
import org.furikae.ruleset.form.FormFields;
import org.furikae.ruleset.form.GuidedRule;
import org.furikae.ruleset.form.RuleWriter;

/** Forms whose rules go into drafts in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleFormService implements RuleForms {
    /** Its rules are of another shape. */
    private static final String PRORATION = "proration";

    @Resource
    private SessionContext context;

    @Inject
    private DraftTable drafts;

    @Inject
    private DraftStore store;

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public List<FormChoice> fields() {
        return FormFields.shipped().all().stream()
                .map(field -> new FormChoice(
                        field.key(),
                        field.factJapanese(),
                        field.factEnglish(),
                        field.japanese(),
                        field.english(),
                        field.kind().name(),
                        field.constants().stream()
                                .map(constant -> new FormChoice.Value(
                                        constant.name(),
                                        constant.japanese().isEmpty() ? constant.name() : constant.japanese()))
                                .toList()))
                .toList();
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public Map<String, List<String>> operators() {
        Map<String, List<String>> operators = new LinkedHashMap<>();
        for (FormField.Kind kind : FormField.Kind.values()) {
            operators.put(
                    kind.name(),
                    FormCondition.Operator.of(kind).stream().map(Enum::name).toList());
        }
        return operators;
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public List<String> billTo() {
        return Stream.of(BillTo.values()).map(Enum::name).toList();
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public Frame frame(long draft) throws StudioRefusedException {
        DraftSummary found = draft(draft);
        RuleTexts texts = DraftStore.texts(drafts.files(found, found.revision()));
        try {
            String yaml = Optional.ofNullable(texts.byPath().get(RulePaths.MANIFEST))
                    .orElseThrow(() -> new RulesetException("下書きにruleset.yamlがありません。履歴から、ある版に戻してください。"));
            Map<String, List<String>> phases = new LinkedHashMap<>(RulesetYaml.phases(yaml));
            phases.remove(PRORATION);
            return new Frame(
                    found.revision(),
                    texts.files().sources(),
                    phases,
                    RulesetYaml.parameters(yaml).stream()
                            .filter(value -> value.value() instanceof ParameterValue.Whole)
                            .map(ParameterValue::name)
                            .distinct()
                            .toList());
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public String preview(long draft, RuleForm form) throws StudioRefusedException {
        return drl(frame(draft), form.rule());
    }

    private static String drl(Frame frame, GuidedRule rule) throws StudioRefusedException {
        RuleWriter.Written written = RuleWriter.write(rule, frame.sources().keySet(), Set.copyOf(frame.numbers()));
        if (!written.faults().isEmpty()) {
            throw StudioRefusedException.notPossible(String.join(" ", written.faults()));
        }
        return written.drl();
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public SaveResult add(long draft, int basedOn, RuleForm form) throws StudioRefusedException {
        RulePaths.requireSlug(form.slug());
        Frame frame = frame(draft);
        if (!frame.phases().containsKey(form.phase())) {
            throw StudioRefusedException.notPossible("段階を選んでください。");
        }
        GuidedRule rule = form.rule();
        String drl = drl(frame, rule);
        return store.change(
                draft,
                Optional.of(basedOn),
                DraftRevision.Kind.RULE_ADDED,
                form.phase() + "/" + form.slug(),
                context.getCallerPrincipal().getName(),
                files -> added(files, form, rule, drl));
    }

    private static Map<String, Optional<String>> added(
            Map<String, DraftFile> files, RuleForm form, GuidedRule rule, String drl) throws StudioRefusedException {
        String path = RulePaths.rule(form.phase(), form.slug());
        if (files.containsKey(path)) {
            throw StudioRefusedException.notPossible(
                    "規則「" + form.phase() + "/" + form.slug() + "」はもうあります。ほかのフォルダー名にしてください。");
        }
        try {
            String yaml = RulesetYaml.withRule(
                    files.get(RulePaths.MANIFEST).text(),
                    form.phase(),
                    form.slug(),
                    Optional.of(form.before()).filter(before -> !before.isEmpty()));
            return Map.of(
                    RulePaths.MANIFEST,
                    Optional.of(yaml),
                    path,
                    Optional.of(drl),
                    RulePaths.cases(form.phase(), form.slug()),
                    Optional.of(CasePair.of(rule)));
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }

    private DraftSummary draft(long number) throws StudioRefusedException {
        return drafts.find(number)
                .orElseThrow(() ->
                        StudioRefusedException.notFound("下書き" + DraftSummary.id(number) + "はありません。一覧から選び直してください。"));
    }
}
