/** Rules that people put together from fields and values, written as DRL. */
package org.furikae.ruleset.form;
