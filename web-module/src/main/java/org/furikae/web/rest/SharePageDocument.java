package org.furikae.web.rest;

import java.net.URI;
import java.util.List;

/** A page of the shares of a run. */
public record SharePageDocument(List<ShareDocument> items, long total, URI next) {}
