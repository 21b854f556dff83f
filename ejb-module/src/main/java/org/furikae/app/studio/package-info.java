/** Drafts of rule sets, what trials and past claims say about them, and how one of them is put in force. */
package org.furikae.app.studio;
