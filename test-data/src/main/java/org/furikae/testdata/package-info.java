/**
 * Invented people, qualifications and claims for trying the product out and for testing it. Nobody in here exists: names,
 * addresses and numbers are put together by chance from lists of common words.
 */
package org.furikae.testdata;
