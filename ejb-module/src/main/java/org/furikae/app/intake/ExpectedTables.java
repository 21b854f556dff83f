package org.furikae.app.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.TableKind;

/** Which tables a file may hold, and in which order they are read. */
final class ExpectedTables {
    /** Claims come last: all that decides them is known then. */
    private static final List<TableKind> ORDER = List.of(
            TableKind.INSURERS, TableKind.REGISTRATIONS, TableKind.ATTESTATIONS, TableKind.PAYMENTS, TableKind.CLAIMS);

    private ExpectedTables() {}

    static Set<TableKind> of(BatchKind kind) {
        return switch (kind) {
            case CLAIMS -> EnumSet.of(TableKind.CLAIMS);
            case ATTESTATIONS -> EnumSet.of(TableKind.ATTESTATIONS);
            case REGISTRATIONS -> EnumSet.of(TableKind.REGISTRATIONS);
            case INSURERS -> EnumSet.of(TableKind.INSURERS);
            case PAYMENTS -> EnumSet.of(TableKind.PAYMENTS);
            case WORKBOOK -> TableKind.intake();
        };
    }

    static List<TableKind> inReadingOrder(InputFile file) {
        return ORDER.stream().filter(file.tables()::contains).toList();
    }
}
