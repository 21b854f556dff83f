/** Measures what is shipped against the numbers that it promises. No test depends on a time. */
package org.furikae.harness.bench;
