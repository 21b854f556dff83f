/** Which rule set decides the claims of which treatment month, and how it got there. */
package org.furikae.app.rules;
