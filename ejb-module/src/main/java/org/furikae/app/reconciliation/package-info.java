/** Claims that are decided, and what was decided. */
package org.furikae.app.reconciliation;
