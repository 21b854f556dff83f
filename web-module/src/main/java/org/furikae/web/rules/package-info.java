/** Pages on which rule sets are looked at, drafted, compared and released. */
package org.furikae.web.rules;
