package org.furikae.batch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ProrationRun;

/** Shares among insurers what can never be resolved. */
final class ProrateCommand implements Command {
    @Override
    public String name() {
        return "prorate";
    }

    @Override
    public String help() {
        return """
                prorate --decisions F --claims F --insurers F --payments F [--method F] [--attestations F]
                        [--as-of YYYY-MM-DD] [--ruleset フォルダー] [--format xlsx|csv] [--statements xlsx|pdf|both|no] --out フォルダー
                    特定不能（UNRESOLVED）の判定を、支払実績などの重みで保険者に1円単位で按分します。F は .xlsx か .csv で、
                    1つのブックに表をいくつ入れてもかまいません。
                    --decisions    処理結果（レセプトID 行 結果 保険者負担額 のほかの列は使いません）
                    --method       按分方法の表（省略すると製品の方法。未確認です）
                    --attestations 資格申立書（種別限定の方法で、摘要のコメントのほかに保険種別と住所を知るため）
                    --as-of        この日までに解散した保険者を承継保険者に置き換えます（省略すると今日）
                    --ruleset      規則の組のフォルダー（省略すると製品の規則）
                    --format       結果の形式（省略すると xlsx）
                    --statements   保険者ごとの請求書を、この形式で statements.zip に入れます（both は両方。省略すると no）
                    --out          結果を書くフォルダー。csv では proration.csv proration_lines.csv proration_method.csv
                                   row_errors.csv、xlsx では result.xlsx ができます
                    支払実績・保険者・按分方法に1行でも誤りがあれば、按分額が変わるので何も書かずに終わります（終了状態 2）。
                """;
    }

    @Override
    public ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall, IOException {
        Instant begun = terminal.clock().instant();
        ProrateCall call = ProrateCall.parse(arguments, terminal.clock());
        try (InputSet inputs = InputSet.open(call.files(), ProrateCall.FOUND_IN_WORKBOOKS);
                OutputFolder out = OutputFolder.prepare(call.out())) {
            inputs.notices().forEach(notice -> terminal.err().println("お知らせ: " + notice));
            FileProration proration = new FileProration(call, inputs);
            ProrationRun run = proration.run(out);
            out.publish();
            proration.attestations().notice(terminal);
            run.methods().stream()
                    .filter(method -> !method.confirmed())
                    .map(ProrationMethod::methodId)
                    .forEach(method ->
                            terminal.err().println("お知らせ: 按分方法「" + method + "」は未確認です。通知の式と照らし合わせるまで、請求の根拠にしないでください。"));
            terminal.out()
                    .println(summary(
                            run,
                            proration.rejected(),
                            Duration.between(begun, terminal.clock().instant())));
            return proration.allRowsTaken() ? ExitStatus.ALL_DONE : ExitStatus.SOME_ROWS_REJECTED;
        }
    }

    private static String summary(ProrationRun run, long rejected, Duration taken) {
        return String.format(
                Locale.ROOT,
                "claims %d prorated %d rejected %d pools %d insurers %d yen %d seconds %.1f",
                run.claims() + rejected,
                run.claims(),
                rejected,
                run.pools().size(),
                run.byInsurer().size(),
                run.amount().amount(),
                taken.toMillis() / 1000.0);
    }
}
