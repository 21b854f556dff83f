/** Accounts and what they may do. */
package org.furikae.app.access;
