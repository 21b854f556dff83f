package org.furikae.batch;

import java.io.IOException;
import java.util.List;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.gate.Gate;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.gate.GateReport;
import org.furikae.ruleset.trial.ExaminationReport;
import org.furikae.ruleset.trial.TrialClassPath;
import org.furikae.ruleset.trial.TrialException;
import org.furikae.ruleset.trial.TrialProcess;
import org.furikae.ruleset.trial.TrialReport;
import org.furikae.ruleset.trial.TrialSettings;

/** Checks a rule set that nobody has released, and runs its cases, in a process of its own. */
final class RulesCommand implements Command {
    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String help() {
        return """
                rules check|test フォルダー|規則の組.zip|rule.drl [--ruleset フォルダー] [--phase 名前]
                    check は規則の組を関門（docs/rules.md）に通し、判定表のすべてのマスと例で動かして、働かない規則・食い違う規則・
                    判定のないマス・例が届かないマス・なくても例が気づかない規則を示します。test は例を一つずつ動かします。
                    どちらも規則は別のプロセスで動き、時間・メモリー・働く回数に限りがあります。
                    rule.drl だけを指定すると、その規則を標準の規則の組（または --ruleset）に加えて調べます。--phase は加える段です
                    （省略すると最初の段）。
                    終了状態: 0 通過（test はすべて合格） / 1 関門で止まった、または合わない例がある / 2 指定の誤り / 3 障害
                """;
    }

    @Override
    public ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall, IOException {
        RulesCall call = RulesCall.parse(arguments);
        RulesPrinter printer = new RulesPrinter(terminal.out());
        long began = System.nanoTime();
        try (TrialProcess trials = new TrialProcess(TrialSettings.with(TrialClassPath.ofThisProgram()))) {
            boolean passed = call.check()
                    ? check(trials.examine(call.rules(), new TrialProgress(terminal)), printer)
                    : test(trials.test(call.rules(), new TrialProgress(terminal)), printer);
            printer.seconds((System.nanoTime() - began) / 1e9);
            return passed ? ExitStatus.ALL_DONE : ExitStatus.SOME_ROWS_REJECTED;
        } catch (RulesetException e) {
            printer.refusal(new GateReport(List.of(new GateFinding(
                    Gate.FILES, "", "", 0, e.getMessage(), "The rule set cannot be read; see the Japanese text."))));
            printer.seconds((System.nanoTime() - began) / 1e9);
            return ExitStatus.SOME_ROWS_REJECTED;
        } catch (TrialException e) {
            terminal.err().println("furikae: " + e.getMessage());
            return ExitStatus.FAULT;
        }
    }

    private static boolean check(ExaminationReport report, RulesPrinter printer) {
        if (!report.gates().passed()) {
            printer.refusal(report.gates());
            return false;
        }
        report.examination().ifPresent(printer::examination);
        printer.checked(report);
        return true;
    }

    private static boolean test(TrialReport report, RulesPrinter printer) {
        if (!report.gates().passed()) {
            printer.refusal(report.gates());
            return false;
        }
        printer.cases(report.cases());
        return report.green();
    }
}
