package org.furikae.app.studio;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.furikae.ruleset.RulesetYaml;

/** Rules that come, go or get another name: which files of a draft become what. */
final class RuleChanges {
    private static final int LONGEST_NAME = 200;

    private RuleChanges() {}

    static String requireName(String name) throws StudioRefusedException {
        String sentence = name.strip();
        if (sentence.isEmpty() || sentence.length() > LONGEST_NAME || sentence.matches("(?s).*[\"\\\\\n].*")) {
            throw StudioRefusedException.notPossible("規則の名前は、二重引用符・円記号・改行のない" + LONGEST_NAME + "文字以内の文にしてください。");
        }
        return sentence;
    }

    static Map<String, Optional<String>> added(
            Map<String, DraftFile> files,
            String phase,
            String slug,
            String name,
            String source,
            RuleTemplate template,
            Optional<String> before)
            throws StudioRefusedException {
        requireAbsent(files, phase, slug);
        String yaml = DraftTexts.manifest(files);
        if (!DraftTexts.readable(() -> DraftStore.texts(files).files().sources())
                .containsKey(source)) {
            throw StudioRefusedException.notPossible("根拠「" + source + "」がruleset.yamlのsourcesにありません。先に加えてください。");
        }
        return Map.of(
                RulePaths.MANIFEST,
                Optional.of(DraftTexts.readable(() -> RulesetYaml.withRule(yaml, phase, slug, before))),
                RulePaths.rule(phase, slug),
                Optional.of(template.rule(name, source)),
                RulePaths.cases(phase, slug),
                Optional.of(template.cases()));
    }

    static Map<String, Optional<String>> renamed(
            Map<String, DraftFile> files, String phase, String slug, String renamed) throws StudioRefusedException {
        DraftFile rule = requirePresent(files, phase, slug);
        requireAbsent(files, phase, renamed);
        String yaml = DraftTexts.manifest(files);
        Map<String, Optional<String>> changed = new HashMap<>();
        changed.put(
                RulePaths.MANIFEST,
                Optional.of(DraftTexts.readable(() -> RulesetYaml.withRuleRenamed(yaml, phase, slug, renamed))));
        changed.put(rule.path(), Optional.empty());
        changed.put(RulePaths.rule(phase, renamed), Optional.of(rule.text()));
        Optional.ofNullable(files.get(RulePaths.cases(phase, slug))).ifPresent(cases -> {
            changed.put(cases.path(), Optional.empty());
            changed.put(RulePaths.cases(phase, renamed), Optional.of(cases.text()));
        });
        return changed;
    }

    static Map<String, Optional<String>> removed(Map<String, DraftFile> files, String phase, String slug)
            throws StudioRefusedException {
        requirePresent(files, phase, slug);
        String yaml = DraftTexts.manifest(files);
        return Map.of(
                RulePaths.MANIFEST,
                Optional.of(DraftTexts.readable(() -> RulesetYaml.withoutRule(yaml, phase, slug))),
                RulePaths.rule(phase, slug),
                Optional.empty(),
                RulePaths.cases(phase, slug),
                Optional.empty());
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
}
