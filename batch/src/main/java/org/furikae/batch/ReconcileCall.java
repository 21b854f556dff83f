package org.furikae.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.exchange.TableKind;
import org.furikae.identity.KanjiVariants;

/**
 * What a call of {@code reconcile} asks for.
 *
 * @param files names of the files by the table that each is to give
 * @param ruleset folder of the rule set; empty for the shipped one
 * @param variants of kanji by which names are compared
 */
record ReconcileCall(
        Map<TableKind, List<String>> files,
        LocalDate knownAsOf,
        Optional<Path> ruleset,
        KanjiVariants variants,
        OutputFormat format,
        int threads,
        String out) {
    /** Statements and payment results need not be named when a workbook holds them. */
    static final Set<TableKind> FOUND_IN_WORKBOOKS = Set.of(TableKind.ATTESTATIONS, TableKind.PAYMENTS);

    private static final int MOST_THREADS = 64;
    private static final Set<TableKind> REQUIRED =
            Set.of(TableKind.INSURERS, TableKind.REGISTRATIONS, TableKind.CLAIMS);
    private static final Set<String> NAMES = Set.of(
            "insurers",
            "registrations",
            "claims",
            "attestations",
            "payments",
            "as-of",
            "ruleset",
            Variants.OPTION,
            "format",
            "threads",
            "out");

    static ReconcileCall parse(List<String> arguments, Clock clock) throws WrongCall {
        Options options = Options.parse(arguments, NAMES, Set.of("registrations"));
        Map<TableKind, List<String>> files = options.files(REQUIRED);
        String threads = options.find("threads").orElse("");
        return new ReconcileCall(
                files,
                options.knownAsOf(clock),
                options.path("ruleset"),
                Variants.of(options),
                OutputFormat.of(options.find("format")),
                threads.isEmpty()
                        ? Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())
                        : (int) options.number("threads", threads, 1, MOST_THREADS),
                options.require("out"));
    }
}
