package org.furikae.batch;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.furikae.testdata.SampleFiles;
import org.furikae.testdata.SampleWorld;

/** Makes realistic sample tables. */
final class SampleCommand implements Command {
    private static final int MOST_CLAIMS = 10_000_000;

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String help() {
        return """
                sample --people N --claims N --seed N [--format xlsx|csv] [--truth yes|no] --out フォルダー
                    実在しない人の見本データを作ります。同じ指定なら、いつどこで作っても同じ内容です。
                    --format  省略すると xlsx。sample.xlsx（すべての表）と claims.xlsx（取り込み用のレセプトと資格申立書）ができます。
                              csv では insurers.csv registrations.csv claims.csv attestations.csv payments.csv ができます。
                              人数が多くExcelの行数に収まらないときは csv を指定してください
                    --truth   yes にすると、レセプトごとの正解を truth.csv に書きます（省略すると no）
                """;
    }

    @Override
    public ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall, IOException {
        Options options =
                Options.parse(arguments, Set.of("people", "claims", "seed", "format", "truth", "out"), Set.of());
        int people = (int) options.number("people", options.require("people"), 1, SampleWorld.MOST_PEOPLE);
        int claims = (int) options.number("claims", options.require("claims"), 0, MOST_CLAIMS);
        long seed = options.number("seed", options.require("seed"), 0, Long.MAX_VALUE);
        OutputFormat format = OutputFormat.of(options.find("format"));
        boolean truth = options.yes("truth");
        if (format == OutputFormat.XLSX
                && (people > SampleFiles.MOST_PEOPLE_IN_WORKBOOK || claims > SampleFiles.MOST_CLAIMS_IN_WORKBOOK)) {
            throw new WrongCall("Excelの行数に収まりません。「--format csv」を加えるか、人数を" + SampleFiles.MOST_PEOPLE_IN_WORKBOOK
                    + "人、レセプトを" + SampleFiles.MOST_CLAIMS_IN_WORKBOOK + "件までにしてください。");
        }
        try (OutputFolder out = OutputFolder.prepare(options.require("out"))) {
            SampleFiles files = new SampleFiles(SampleWorld.generate(people, claims, seed), out.folder());
            SampleFiles.Counts counts = format == OutputFormat.CSV ? files.writeCsv() : files.writeWorkbooks();
            if (truth) {
                files.writeTruth();
            }
            out.publish();
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "insurers %d people %d registrations %d claims %d attestations %d payments %d",
                            counts.insurers(),
                            people,
                            counts.registrations(),
                            counts.claims(),
                            counts.attestations(),
                            counts.payments()));
            return ExitStatus.ALL_DONE;
        }
    }
}
