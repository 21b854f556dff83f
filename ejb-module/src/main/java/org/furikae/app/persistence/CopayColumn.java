package org.furikae.app.persistence;

import java.sql.SQLException;
import java.util.Optional;
import org.furikae.claim.CopayRatio;

/** A copayment ratio as a column: tenths, null when none is given. */
final class CopayColumn {
    private CopayColumn() {}

    static void bind(Parameters parameters, Optional<CopayRatio> ratio) throws SQLException {
        parameters.optionalNumber(ratio.map(given -> Long.valueOf(given.tenths())));
    }

    static Optional<CopayRatio> read(Columns columns) throws SQLException {
        return columns.optionalNumber().map(tenths -> new CopayRatio(tenths.intValue()));
    }
}
