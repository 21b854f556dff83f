/** The command line: decides batches and makes samples with neither server nor database. */
package org.furikae.batch;
