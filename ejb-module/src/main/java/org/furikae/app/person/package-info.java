/** Finding people in the register, always with a purpose that is recorded. */
package org.furikae.app.person;
