package org.furikae.app.intake;

import org.furikae.exchange.RawRow;

/**
 * A row that became a fact.
 *
 * @param raw the row as given
 */
record AcceptedRow<R>(RawRow raw, R fact) {}
