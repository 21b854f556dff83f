package org.furikae.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.web.problem.Problem;

/** The last resort: a number to find the fault in the log by, and nothing of the fault itself. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Problem> tooLarge = CallProblems.tooLarge(thrown);
        if (tooLarge.isPresent()) {
            return ProblemException.respond(tooLarge.get()).build();
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "fault " + number);
        return ProblemException.respond(Problem.FAULT.with("instance", "urn:uuid:" + number))
                .build();
    }
}
