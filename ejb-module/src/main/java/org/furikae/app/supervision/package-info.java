/** What supervisors watch: what waits and how long, how much gets done, what came out, and the yen that moved. */
package org.furikae.app.supervision;
