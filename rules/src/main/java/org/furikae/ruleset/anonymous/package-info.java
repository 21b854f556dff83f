/** Cases made of real claims in which nothing of a real person is left. */
package org.furikae.ruleset.anonymous;
