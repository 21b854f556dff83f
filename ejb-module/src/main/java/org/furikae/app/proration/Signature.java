package org.furikae.app.proration;

import java.time.Instant;

/**
 * Who did something, when and why.
 *
 * @param reason in the words of the user
 */
public record Signature(String userName, Instant at, String reason) {}
