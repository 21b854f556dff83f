package org.furikae.web.rest;

import java.net.URI;
import java.util.List;

/** A page of the row errors of a batch. */
public record RowErrorPageDocument(List<RowErrorDocument> items, URI next) {}
