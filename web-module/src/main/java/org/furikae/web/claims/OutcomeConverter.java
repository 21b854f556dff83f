package org.furikae.web.claims;

import jakarta.faces.convert.EnumConverter;
import jakarta.faces.convert.FacesConverter;
import org.furikae.decision.Outcome;

/** Outcomes in lists of several choices, where Faces cannot see the type. */
@FacesConverter("furikae.outcome")
public class OutcomeConverter extends EnumConverter {
    public OutcomeConverter() {
        super(Outcome.class);
    }
}
