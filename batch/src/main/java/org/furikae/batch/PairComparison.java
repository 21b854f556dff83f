package org.furikae.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.furikae.exchange.ComparisonWriter;
import org.furikae.exchange.Pair;
import org.furikae.exchange.PairFile;
import org.furikae.exchange.PairHandler;
import org.furikae.exchange.RowCount;
import org.furikae.exchange.RowError;
import org.furikae.exchange.UnreadableFile;
import org.furikae.identity.Comparison;
import org.furikae.identity.KanjiVariants;

/** Compares the pairs of one file, row by row. */
final class PairComparison {
    private final PairFile pairs;
    private final Path file;
    private final String call;
    private final KanjiVariants variants;
    private final OutputFormat format;
    private final Terminal terminal;

    /** @param call the option and the name of the file as given */
    PairComparison(
            PairFile pairs, Path file, String call, KanjiVariants variants, OutputFormat format, Terminal terminal) {
        this.pairs = pairs;
        this.file = file;
        this.call = call;
        this.variants = variants;
        this.format = format;
        this.terminal = terminal;
    }

    RowCount run(OutputFolder out) throws WrongCall, IOException {
        RowEstimate estimate = RowEstimate.begin(terminal, List.of(file));
        try (Progress progress = new Progress(terminal, "比較中", estimate::rows);
                ComparisonWriter results = writer(out)) {
            RowCount count = read(handler(results, progress));
            results.finish();
            return count;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What fails while reading is the file's fault; what fails while writing arrives unchecked and is not. */
    private RowCount read(PairHandler handler) throws WrongCall {
        try {
            return pairs.read(handler);
        } catch (UnreadableFile e) {
            throw InputFiles.unreadable(call, e);
        } catch (IOException e) {
            throw InputFiles.unreadable(call, e);
        }
    }

    private ComparisonWriter writer(OutputFolder out) throws IOException {
        return switch (format) {
            case CSV -> ComparisonWriter.csv(out.folder(), pairs.headers());
            case XLSX -> ComparisonWriter.workbook(out.folder(), pairs.headers());
        };
    }

    private PairHandler handler(ComparisonWriter results, Progress progress) {
        String fileName = file.getFileName().toString();
        return new PairHandler() {
            @Override
            public void accepted(Pair pair) {
                try {
                    results.comparison(pair, Comparison.of(pair.one(), pair.other(), variants));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                progress.step(1);
            }

            @Override
            public void rejected(List<RowError> errors) {
                try {
                    for (RowError error : errors) {
                        results.rowError(fileName, error);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                progress.step(1);
            }
        };
    }
}
