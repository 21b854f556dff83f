/** {@code ./furikae backup} and {@code restore}: a whole copy of what a server stored, in one file. */
package org.furikae.server.backup;
