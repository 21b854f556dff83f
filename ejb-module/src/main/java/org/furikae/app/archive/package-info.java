/** Explanations of old months in files: written, proven, taken out of the database and brought back. */
package org.furikae.app.archive;
