/** The database: its schema, and plain SQL for sets of rows. Aggregates of few rows use Jakarta Persistence instead. */
package org.furikae.app.persistence;
