/** Benchmarks that users can repeat on their own machine; none of them is a test. */
package org.furikae.batch.bench;
