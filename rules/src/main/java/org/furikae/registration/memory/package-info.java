/** The register of qualifications in memory, compact enough for a million people. */
package org.furikae.registration.memory;
