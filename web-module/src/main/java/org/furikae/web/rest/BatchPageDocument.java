package org.furikae.web.rest;

import java.net.URI;
import java.util.List;

/** A page of the list of batches. */
public record BatchPageDocument(List<BatchDocument> items, URI next) {}
