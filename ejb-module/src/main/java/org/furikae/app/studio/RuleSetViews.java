package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.rules.RuleTexts;
import org.furikae.ruleset.Months;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.RuleInfo;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetYaml;

/** Makes what people look at of the files of a rule set. */
@ApplicationScoped
class RuleSetViews {
    private static final YearMonth BEFORE_ALL = YearMonth.of(1900, 1);
    private static final YearMonth AFTER_ALL = YearMonth.of(9999, 1);

    @Inject
    private TrialTable trials;

    @Inject
    private RuleUseTable uses;

    /** Empty when the files cannot be read as a rule set. */
    Optional<RuleSetView> of(RuleTexts texts) {
        try {
            return Optional.of(view(texts));
        } catch (RulesetException e) {
            return Optional.empty();
        }
    }

    private RuleSetView view(RuleTexts texts) {
        RulesetFiles files = texts.files();
        Optional<TrialResult> tried = trials.find(texts.sha256());
        Optional<RuleUseTable.Counted> counted = uses.last();
        Map<String, String> sources = files.sources();
        List<RuleCard> cards = new ArrayList<>();
        for (RuleFile file : files.rules()) {
            RuleInfo rule = file.info(sources);
            Months months = rule.months();
            TrialResult.Count count =
                    tried.map(result -> result.of(rule.name())).orElse(TrialResult.Count.NONE);
            Optional<RuleUseTable.Use> use =
                    counted.flatMap(one -> Optional.ofNullable(one.byRule().get(rule.name())));
            cards.add(new RuleCard(
                    file.phase(),
                    file.slug(),
                    rule.name(),
                    rule.shown().reason(),
                    rule.shown().source(),
                    Optional.of(months.from()).filter(BEFORE_ALL::isBefore),
                    Optional.of(months.until()).filter(AFTER_ALL::isAfter),
                    count.green(),
                    count.red(),
                    use.map(RuleUseTable.Use::claims).orElse(0L),
                    use.map(RuleUseTable.Use::examples).orElse(List.of()),
                    file.text(),
                    files.find(file.casesPath()).orElse("")));
        }
        return new RuleSetView(
                texts.sha256(),
                files.version(),
                files.label(),
                cards,
                RulesetYaml.parameters(files.text(RulePaths.MANIFEST)),
                tried.map(TrialResult::triedAt),
                counted.map(RuleUseTable.Counted::month),
                counted.map(RuleUseTable.Counted::at));
    }
}
