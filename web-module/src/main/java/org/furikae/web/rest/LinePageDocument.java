package org.furikae.web.rest;

import java.net.URI;
import java.util.List;

/** A page of the claims of a run. */
public record LinePageDocument(List<LineDocument> items, long total, URI next) {}
