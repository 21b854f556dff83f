package org.furikae.app.studio;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.access.RoleNames;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetYaml;
import org.furikae.ruleset.dictionary.FactDictionary;

/** Editing of drafts in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditingService implements Editing {
    @Inject
    private DraftTable drafts;

    @Inject
    private TrialRuns runs;

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public RuleWords words(long draft) throws StudioRefusedException {
        DraftSummary found = drafts.required(draft);
        Map<String, DraftFile> files = drafts.files(found, found.revision());
        try {
            RulesetFiles ruleset = DraftStore.texts(files).files();
            return new RuleWords(
                    FactDictionary.shipped().types(),
                    parameters(ruleset.text(RulePaths.MANIFEST)),
                    ruleset.sources().entrySet().stream()
                            .map(source -> new RuleWords.Source(source.getKey(), source.getValue()))
                            .toList(),
                    List.copyOf(
                            RulesetYaml.phases(ruleset.text(RulePaths.MANIFEST)).keySet()));
        } catch (RulesetException e) {
            // The check says what is wrong with it; one may go on writing meanwhile.
            return new RuleWords(FactDictionary.shipped().types(), List.of(), List.of(), List.of());
        }
    }

    private static List<RuleWords.Parameter> parameters(String yaml) {
        Map<String, RuleWords.Parameter> byName = new LinkedHashMap<>();
        for (ParameterValue value : RulesetYaml.parameters(yaml)) {
            byName.putIfAbsent(value.name(), new RuleWords.Parameter(value.name(), type(value.value())));
        }
        return List.copyOf(byName.values());
    }

    private static String type(ParameterValue.Setting value) {
        if (value instanceof ParameterValue.Flag) {
            return "boolean";
        }
        if (value instanceof ParameterValue.Whole) {
            return "int";
        }
        return value instanceof ParameterValue.Text ? "String" : "Set";
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public List<RuleFault> check(long draft, String path, String text) throws StudioRefusedException {
        DraftSummary found = drafts.required(draft);
        Map<String, DraftFile> files = drafts.files(found, found.revision());
        RulePaths.requireFile(path, files);
        return runs
                .check(DraftStore.texts(files).with(Map.of(path, Optional.of(RulePaths.text(path, text)))))
                .findings()
                .stream()
                .map(RuleFault::of)
                .toList();
    }

    @Override
    @RolesAllowed(RoleNames.AUTHOR)
    public CaseRun run(long draft, int revision) throws StudioRefusedException {
        Map<String, DraftFile> files = drafts.files(drafts.required(draft, revision), revision);
        Map<String, String> cases = new HashMap<>();
        files.values()
                .forEach(file -> file.ruleName()
                        .ifPresent(rule -> cases.put(rule, file.path().replace("/rule.drl", "/cases.yaml"))));
        return CaseRun.of(runs.test(DraftStore.texts(files)), cases);
    }
}
