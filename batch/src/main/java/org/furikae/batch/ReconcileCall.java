package org.furikae.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
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
        Map<TableKind, List<String>> files = new EnumMap<>(TableKind.class);
        for (TableKind kind : TableKind.values()) {
            if (REQUIRED.contains(kind)) {
                options.require(kind.code());
            }
            List<String> named = options.all(kind.code());
            if (!named.isEmpty()) {
                files.put(kind, named);
            }
        }
        String threads = options.find("threads").orElse("");
        Optional<String> ruleset = options.find("ruleset");
        return new ReconcileCall(
                files,
                knownAsOf(options, clock),
                ruleset.isEmpty() ? Optional.empty() : Optional.of(InputFiles.path("ruleset", ruleset.get())),
                Variants.of(options),
                OutputFormat.of(options.find("format")),
                threads.isEmpty()
                        ? Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors())
                        : (int) options.number("threads", threads, 1, MOST_THREADS),
                options.require("out"));
    }

    private static LocalDate knownAsOf(Options options, Clock clock) throws WrongCall {
        LocalDate today = LocalDate.now(clock);
        Optional<String> text = options.find("as-of");
        if (text.isEmpty()) {
            return today;
        }
        try {
            LocalDate given = LocalDate.parse(text.get().strip());
            if (given.isAfter(today)) {
                throw new WrongCall("「--as-of " + text.get() + "」は今日より後です。今日（" + today + "）までの日付を指定してください。");
            }
            return given;
        } catch (DateTimeParseException e) {
            throw new WrongCall("「--as-of " + text.get() + "」は日付として読めません。2026-11-22 の形で指定してください。", e);
        }
    }
}
