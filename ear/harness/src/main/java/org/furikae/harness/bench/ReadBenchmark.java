package org.furikae.harness.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.furikae.claim.Claim;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.Limits;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.UnreadableFile;
import org.furikae.harness.Work;
import org.furikae.testdata.SampleFiles;
import org.furikae.testdata.SampleWorld;

/** Reading claims from a workbook and from csv, checking and mapping every cell; one thread. */
final class ReadBenchmark implements Benchmark {
    private static final double ROWS_PER_SECOND = 50_000;
    private static final long SEED = 2026;
    private static final int CLAIMS = 200_000;
    private static final int CLAIMS_QUICK = 20_000;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String subject() {
        return "レセプトのブックとCSVの読み込みと検査（1スレッド）";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        int claims = bench.quick() ? CLAIMS_QUICK : CLAIMS;
        Path folder = Work.empty("bench-read");
        SampleFiles files = new SampleFiles(SampleWorld.generate(claims / 4, claims, SEED), folder);
        files.writeWorkbooks();
        files.writeCsv();
        Path workbook = folder.resolve("claims.xlsx");
        Path csv = folder.resolve("claims.csv");
        Figure cells = Throughput.of("cells", "rows", bench, () -> cells(workbook));
        Figure lines = Throughput.of("lines", "rows", bench, () -> lines(csv));
        return List.of(
                Throughput.of("read xlsx", "rows", bench, () -> read(workbook))
                        .against(ROWS_PER_SECOND)
                        .beside("fastexcel-reader alone, no check", cells.median()),
                Throughput.of("read csv", "rows", bench, () -> read(csv)).beside("its lines alone", lines.median()));
    }

    private static long read(Path file) throws IOException {
        try (InputFile input = InputFile.open(
                file,
                file.getFileName().toString(),
                EnumSet.of(TableKind.CLAIMS, TableKind.ATTESTATIONS),
                Limits.LOCAL)) {
            return input.read(TableKind.CLAIMS, new RowHandler<Claim>() {
                        @Override
                        public void accepted(RawRow row, Claim claim) {
                            // only counted
                        }

                        @Override
                        public void rejected(RawRow row, List<RowError> errors) {
                            throw new IllegalStateException("the sample has a wrong row: "
                                    + errors.get(0).message());
                        }
                    })
                    .accepted();
        } catch (UnreadableFile e) {
            throw new IOException("the sample cannot be read", e);
        }
    }

    private static long cells(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            long characters = rows.skip(1)
                    .mapToLong(row -> row.stream()
                                    .filter(cell -> cell != null)
                                    .mapToLong(cell -> cell.getText().length())
                                    .sum()
                            + (1L << 40))
                    .sum();
            return characters >> 40;
        }
    }

    private static long lines(Path csv) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(csv)) {
            return reader.lines().count() - 1;
        }
    }
}
