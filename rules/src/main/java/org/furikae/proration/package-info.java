/**
 * Proration (按分): what can never be resolved is shared among insurers to the yen, and can be taken back. Pure functions over
 * records; docs/proration.md tells the method and what it can and cannot promise.
 */
package org.furikae.proration;
