package org.furikae.batch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.furikae.decision.Reconciler;

/** Decides a batch of claims. */
final class ReconcileCommand implements Command {
    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public String help() {
        return """
                reconcile --insurers F --registrations F [--registrations F …] --claims F [--attestations F] [--payments F]
                          [--as-of YYYY-MM-DD] [--ruleset フォルダー] [--variants F] [--format xlsx|csv] [--threads N] --out フォルダー
                    レセプトごとに、受診日に有効だった保険者を判定します。F は .xlsx か .csv で、1つのブックに表をいくつ入れても
                    かまいません。--attestations と --payments を省くと、ほかのブックにその表があれば使います。
                    --as-of   この日までに登録されていた資格で判定します（省略すると今日）
                    --ruleset 規則の組のフォルダー（省略すると製品の規則）
                    --variants 異体字の公式の表（MJ縮退マップの csv か xlsx）。省略すると環境変数 FURIKAE_VARIANTS の表、
                              それもなければ製品の表だけを使います
                    --format  結果の形式（省略すると xlsx）
                    --threads 判定に使うスレッドの数（省略するとCPUの数）
                    --out     結果を書くフォルダー。csv では decisions.csv row_errors.csv inquiries.csv summary.csv、
                              xlsx では result.xlsx ができます
                """;
    }

    @Override
    public ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall, IOException {
        Instant begun = terminal.clock().instant();
        ReconcileCall call = ReconcileCall.parse(arguments, terminal.clock());
        // Rules compile while files are looked at and tables are read.
        LoadingRules<Reconciler> rules = LoadingRules.toDecide(call.ruleset(), call.variants());
        try (InputSet inputs = InputSet.open(call.files(), ReconcileCall.FOUND_IN_WORKBOOKS);
                OutputFolder out = OutputFolder.prepare(call.out())) {
            inputs.notices().forEach(notice -> terminal.err().println("お知らせ: " + notice));
            Reconciliation reconciliation = new Reconciliation(call, rules, inputs, terminal);
            Reconciliation.Outcome outcome = reconciliation.run(out);
            out.publish();
            reconciliation.attestations().notice(terminal);
            terminal.out()
                    .println(summary(
                            outcome, Duration.between(begun, terminal.clock().instant())));
            return outcome.allRowsTaken() ? ExitStatus.ALL_DONE : ExitStatus.SOME_ROWS_REJECTED;
        }
    }

    private static String summary(Reconciliation.Outcome outcome, Duration taken) {
        return String.format(
                Locale.ROOT,
                "claims %d decided %d rejected %d seconds %.1f",
                outcome.decided() + outcome.rejectedClaims(),
                outcome.decided(),
                outcome.rejectedClaims(),
                taken.toMillis() / 1000.0);
    }
}
