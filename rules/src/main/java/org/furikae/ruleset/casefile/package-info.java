/** Cases of rules as tables: what a case file says, line by line, and how it is written again. */
package org.furikae.ruleset.casefile;
