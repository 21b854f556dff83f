package org.furikae.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.furikae.claim.Claim;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.Limits;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.UnreadableFile;
import org.furikae.testdata.SampleFiles;
import org.furikae.testdata.SampleWorld;

/** Reading claims from a workbook, checking and mapping every cell; one thread. */
public final class ReadBenchmark implements Benchmark {
    private static final double ROWS_PER_SECOND = 50_000;
    private static final long SEED = 2026;
    private static final int CLAIMS = 200_000;
    private static final int CLAIMS_QUICK = 20_000;
    private static final String WORKBOOK = "claims.xlsx";

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String subject() {
        return "レセプトのブックの読み込みと検査（1スレッド）";
    }

    @Override
    public String unit() {
        return "rows";
    }

    @Override
    public OptionalDouble bar() {
        return OptionalDouble.of(ROWS_PER_SECOND);
    }

    @Override
    public Rounds prepare(boolean quick) throws IOException {
        Path folder = Files.createTempDirectory("furikae-bench-");
        int claims = quick ? CLAIMS_QUICK : CLAIMS;
        new SampleFiles(SampleWorld.generate(claims / 4, claims, SEED), folder).writeWorkbooks();
        return new Rounds() {
            @Override
            public long round() throws IOException {
                return read(folder.resolve(WORKBOOK));
            }

            @Override
            public void close() throws IOException {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        };
    }

    private static long read(Path workbook) throws IOException {
        try (InputFile input = InputFile.open(
                workbook, WORKBOOK, EnumSet.of(TableKind.CLAIMS, TableKind.ATTESTATIONS), Limits.LOCAL)) {
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
}
