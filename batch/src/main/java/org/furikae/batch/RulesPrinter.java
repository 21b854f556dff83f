package org.furikae.batch;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.gate.GateReport;
import org.furikae.ruleset.trial.CaseResult;
import org.furikae.ruleset.trial.Examination;
import org.furikae.ruleset.trial.ExaminationReport;

/** Writes what became of a rule set. */
final class RulesPrinter {
    private static final int MOST_OF_A_KIND = 20;

    private final PrintStream out;
    private String summary = "";

    RulesPrinter(PrintStream out) {
        this.out = out;
    }

    void refusal(GateReport report) {
        for (GateFinding finding : report.findings()) {
            String where = finding.file() + (finding.line() > 0 ? ":" + finding.line() : "");
            String rule = finding.rule().isEmpty() ? "" : "規則「" + finding.rule() + "」: ";
            out.println((where.isEmpty() ? "" : where + " ") + "["
                    + finding.gate().code() + "] " + rule + finding.japanese());
            out.println("    " + finding.english());
        }
        summary = "refused " + report.findings().size();
    }

    void cases(List<CaseResult> cases) {
        for (CaseResult result : cases) {
            out.println((result.green() ? "○ " : "× ") + result.rule() + "／" + result.name());
            if (!result.fired().isEmpty()) {
                out.println("    働いた規則: " + String.join("、", result.fired()));
            }
            result.failures().forEach(failure -> out.println("    " + failure));
        }
        summary = "cases " + cases.size() + " red " + red(cases);
    }

    void examination(Examination seen) {
        seen.rules().stream()
                .filter(Examination.RuleUse::never)
                .forEach(rule -> notice("働くことがない規則", "「" + rule.rule() + "」は、判定表のどのマスでも、どの例でも働きません。"));
        seen.rules().stream()
                .filter(rule -> !rule.never() && rule.removable())
                .forEach(rule -> notice("なくても気づかない規則", "「" + rule.rule() + "」を外しても、どの例の判定も変わりません。"));
        seen.cellsWithoutOutcome().stream().limit(MOST_OF_A_KIND).forEach(cell -> notice("判定のないマス", cell));
        seen.rivals().stream()
                .limit(MOST_OF_A_KIND)
                .forEach(pair -> notice(
                        "食い違う規則",
                        "「" + pair.first() + "」(" + pair.firstOutcome() + ")と「" + pair.second() + "」("
                                + pair.secondOutcome() + "): " + pair.cells() + "マス。先に挙げた規則が勝ちます。例: "
                                + pair.example()));
        seen.unreached().stream()
                .limit(MOST_OF_A_KIND)
                .forEach(way -> notice(
                        "例が届かないマス",
                        way.cells() + "マス（" + way.outcome() + "）: " + String.join("、", way.rules()) + "。例: "
                                + way.example()));
    }

    void checked(ExaminationReport report) {
        summary = report.examination()
                .map(seen -> "rules " + seen.rules().size() + " passed cells " + seen.cells() + " reached "
                        + seen.cellsReached() + " without_outcome "
                        + seen.cellsWithoutOutcome().size()
                        + " rivals " + seen.rivals().size() + " never "
                        + seen.rules().stream()
                                .filter(Examination.RuleUse::never)
                                .count() + " removable "
                        + seen.rules().stream()
                                .filter(Examination.RuleUse::removable)
                                .count() + " cases "
                        + report.cases().size() + " red " + red(report.cases()))
                .orElse("passed");
    }

    /** The last line. */
    void seconds(double seconds) {
        out.println(summary + String.format(Locale.ROOT, " seconds %.1f", seconds));
    }

    private static long red(List<CaseResult> cases) {
        return cases.stream().filter(result -> !result.green()).count();
    }

    private void notice(String kind, String text) {
        out.println("[" + kind + "] " + text);
    }
}
