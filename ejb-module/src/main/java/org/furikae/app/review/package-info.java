/** Claims that rules may not decide: queues, decisions by hand, questions to insurers. */
package org.furikae.app.review;
