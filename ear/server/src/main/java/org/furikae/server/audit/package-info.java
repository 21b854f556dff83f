/** {@code ./furikae audit}: verifies and exports the audit trail of a stopped or a running server. */
package org.furikae.server.audit;
