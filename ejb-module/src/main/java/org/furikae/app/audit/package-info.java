/** Who did what to which claim and why, in a chain that shows when it was altered. */
package org.furikae.app.audit;
