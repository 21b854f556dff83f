/** Figures for those who run the server. */
package org.furikae.app.operation;
