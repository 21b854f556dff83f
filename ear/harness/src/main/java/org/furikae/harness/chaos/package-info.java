/** Breaks the shipped server again and again while people and systems work with it, and looks afterwards for what was lost. */
package org.furikae.harness.chaos;
