package org.furikae.ruleset.trial;

import java.util.List;
import org.furikae.ruleset.gate.Gate;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.gate.GateReport;

/** What is said about a rule set whose trial did not come to an end. */
final class TrialFindings {
    private TrialFindings() {}

    static GateReport tooLong(TrialStep step, String at, TrialSettings settings) {
        String seconds = String.valueOf(settings.stall().toMillis() / 1000.0);
        return step.rulesRun()
                ? report(
                        at,
                        Gate.TIME,
                        "一件のレセプトに" + seconds + "秒かかっても終わらないため、止めました。同じ型の条件がいくつも並んで組合せが増えすぎていないか確かめてください。",
                        "Stopped: one claim took more than " + seconds
                                + " seconds. See whether several conditions on the same type multiply.")
                : report(
                        "",
                        Gate.TIME,
                        "検査とコンパイルが終わらないため、止めました。規則を短く分けてください。",
                        "Stopped: checking and compiling did not end. Split rules into shorter ones.");
    }

    static GateReport about(String at, Gate gate) {
        return switch (gate) {
            case MEMORY ->
                report(
                        at,
                        gate,
                        "メモリーを使いすぎたため、止めました。文をつなげて大きくしたり、事実を際限なく加えたりしていないか確かめてください。",
                        "Stopped: too much memory. See whether a text grows or facts are inserted without end.");
            case OUTPUT ->
                report(
                        at,
                        gate,
                        "試しのプロセスが決まりにない答えを返したため、止めました。もう一度実行しても同じなら、開発元に知らせてください。",
                        "Stopped: the trial's process answered something else than agreed. If it does so again, tell the makers.");
            default ->
                report(
                        at,
                        Gate.DIED,
                        "試しのプロセスが途中で終わりました。もう一度実行しても同じなら、変えた規則を一つずつ戻して確かめてください。",
                        "The trial's process ended by itself. If it does so again, take back changed rules one by one.");
        };
    }

    /** @param at the case that ran: it is where to look, though another rule may be the cause */
    private static GateReport report(String at, Gate gate, String japanese, String english) {
        if (!at.isEmpty()) {
            return report("", gate, japanese + "動いていた例: " + at, english + " Case at work: " + at);
        }
        return new GateReport(List.of(new GateFinding(gate, "", "", 0, japanese, english)));
    }
}
