/** Proration runs: drafts, approval by another person, the ledger, the taking back of claims, and the methods. */
package org.furikae.app.proration;
