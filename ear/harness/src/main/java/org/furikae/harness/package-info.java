/** Starts what is shipped and works with it from outside, as people and systems do. */
package org.furikae.harness;
