/** Files that come in: taken, stored, read row by row, and followed until they are done. */
package org.furikae.app.intake;
