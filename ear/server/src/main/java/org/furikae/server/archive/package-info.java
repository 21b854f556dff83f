/** {@code ./furikae archive}: takes explanations of old months out of a server's database, and brings them back. */
package org.furikae.server.archive;
