package org.furikae.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.furikae.exchange.Limits;
import org.furikae.exchange.PairFile;
import org.furikae.exchange.RowCount;
import org.furikae.exchange.UnreadableFile;
import org.furikae.identity.KanjiVariants;

/** Compares pairs of persons by the five items, with neither rules nor register. */
final class CompareCommand implements Command {
    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String help() {
        return """
                compare --pairs F [--variants F] [--format xlsx|csv] --out フォルダー
                    2人ずつの5情報（漢字氏名・カナ氏名・生年月日・性別・住所）だけを比べます。F は .xlsx か .csv で、見出しは
                    漢字氏名1 漢字氏名2 カナ氏名1 カナ氏名2 生年月日1 生年月日2 性別1 性別2 住所1 住所2 です。列がないか空欄の項目は
                    MISSING になります。ほかの列はそのまま書き出します。
                    --variants 異体字の公式の表（MJ縮退マップの csv か xlsx）。省略すると環境変数 FURIKAE_VARIANTS の表、
                              それもなければ製品の表だけを使います
                    --format  結果の形式（省略すると xlsx）
                    --out     結果を書くフォルダー。csv では comparison.csv row_errors.csv、xlsx では comparison.xlsx ができます。
                              判定は EXACT（一致）TOLERATED（許容）DIFFERENT（相違）MISSING（欠落）、一致度は A B C D です
                """;
    }

    @Override
    public ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall, IOException {
        Instant begun = terminal.clock().instant();
        Options options = Options.parse(arguments, Set.of("pairs", Variants.OPTION, "format", "out"), Set.of());
        String pairs = options.require("pairs");
        OutputFormat format = OutputFormat.of(options.find("format"));
        String folder = options.require("out");
        String call = "--pairs " + pairs;
        Path file = InputFiles.readable("pairs", pairs);
        KanjiVariants variants = Variants.of(options);
        try (PairFile input = open(file, call);
                OutputFolder out = OutputFolder.prepare(folder)) {
            input.notices().forEach(notice -> terminal.err().println("お知らせ: " + call + ": " + notice + "。"));
            RowCount count = new PairComparison(input, file, call, variants, format, terminal).run(out);
            out.publish();
            terminal.out()
                    .println(summary(
                            count, Duration.between(begun, terminal.clock().instant())));
            return count.rejected() == 0 ? ExitStatus.ALL_DONE : ExitStatus.SOME_ROWS_REJECTED;
        }
    }

    private static PairFile open(Path file, String call) throws WrongCall {
        try {
            return PairFile.open(file, file.getFileName().toString(), Limits.LOCAL);
        } catch (UnreadableFile e) {
            throw InputFiles.unreadable(call, e);
        } catch (IOException e) {
            throw InputFiles.unreadable(call, e);
        }
    }

    private static String summary(RowCount count, Duration taken) {
        return String.format(
                Locale.ROOT,
                "pairs %d compared %d rejected %d seconds %.1f",
                count.read(),
                count.accepted(),
                count.rejected(),
                taken.toMillis() / 1000.0);
    }
}
