package org.furikae.app.studio;

import java.time.Instant;

/** Somebody else who has a draft open, and the file that they look at; empty when none. */
public record Presence(String userName, String path, Instant seenAt) {}
