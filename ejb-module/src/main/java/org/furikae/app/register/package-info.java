/** The register of qualifications in memory, beside the one in the database and never different from it. */
package org.furikae.app.register;
