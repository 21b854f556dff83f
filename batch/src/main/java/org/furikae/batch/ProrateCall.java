package org.furikae.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.exchange.StatementFormat;
import org.furikae.exchange.TableKind;

/**
 * What a call of {@code prorate} asks for.
 *
 * @param files names of the files by the table that each is to give
 * @param knownAsOf day on which an insurer must exist to be billed
 * @param ruleset folder of the rule set; empty for the shipped one
 * @param statements the forms of the billing statement that each insurer gets; empty for none
 */
record ProrateCall(
        Map<TableKind, List<String>> files,
        LocalDate knownAsOf,
        Optional<Path> ruleset,
        OutputFormat format,
        Set<StatementFormat> statements,
        String out) {
    /** Statements and a method need not be named when a workbook holds them. */
    static final Set<TableKind> FOUND_IN_WORKBOOKS = Set.of(TableKind.ATTESTATIONS, TableKind.METHODS);

    private static final Set<TableKind> REQUIRED =
            Set.of(TableKind.DECISIONS, TableKind.CLAIMS, TableKind.INSURERS, TableKind.PAYMENTS);
    private static final Set<String> NAMES = Set.of(
            "decisions",
            "claims",
            "insurers",
            "payments",
            "attestations",
            "method",
            "as-of",
            "ruleset",
            "format",
            "statements",
            "out");

    static ProrateCall parse(List<String> arguments, Clock clock) throws WrongCall {
        Options options = Options.parse(arguments, NAMES, Set.of());
        return new ProrateCall(
                options.files(REQUIRED),
                options.knownAsOf(clock),
                options.path("ruleset"),
                OutputFormat.of(options.find("format")),
                statements(options.find("statements")),
                options.require("out"));
    }

    private static Set<StatementFormat> statements(Optional<String> given) throws WrongCall {
        return switch (given.orElse("no")) {
            case "no" -> Set.of();
            case "yes", "xlsx" -> Set.of(StatementFormat.XLSX);
            case "pdf" -> Set.of(StatementFormat.PDF);
            case "both" -> Set.of(StatementFormat.values());
            default -> throw new WrongCall("「--statements " + given.get() + "」は使えません。xlsx、pdf、both、no のいずれかを指定してください。");
        };
    }
}
