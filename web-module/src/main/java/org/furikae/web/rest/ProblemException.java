package org.furikae.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.furikae.web.problem.Problem;

/** Ends a call with a problem document. */
public class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    public ProblemException(Problem problem) {
        super(problem.code(), respond(problem).build());
    }

    /** An answer that holds {@code problem}, to which headers may be added. */
    static Response.ResponseBuilder respond(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem.toJson());
    }
}
