package org.furikae.web.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.furikae.web.problem.Problem;

/** What the framework refuses becomes a problem document. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException exception) {
        if (exception instanceof ProblemException) {
            return exception.getResponse();
        }
        Problem problem = CallProblems.tooLarge(exception)
                .orElseGet(() -> CallProblems.ofStatus(exception.getResponse().getStatus()));
        return ProblemException.respond(problem).build();
    }
}
