package org.furikae.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.furikae.app.review.CaseRefusedException;
import org.furikae.app.review.Cases;
import org.furikae.app.review.Done;

/** Takes the decision made last back while there is time. */
@Named
@RequestScoped
public class UndoBar {
    @Inject
    private Cases cases;

    @Inject
    private ReviewDesk desk;

    private String notice;

    /** A key of the texts, told once; empty when there is nothing to tell. */
    public String getNotice() {
        if (notice == null) {
            notice = desk.takeNotice();
        }
        return notice;
    }

    /** Back to the case that was decided. */
    public String undo() {
        Done done = desk.getDone();
        FacesContext faces = FacesContext.getCurrentInstance();
        if (done == null) {
            desk.setNotice("undo.late");
            return null;
        }
        try {
            cases.undo(done.number());
            desk.setDone(null);
            desk.setNotice("undo.done");
            return CasePage.address(done.claimId());
        } catch (CaseRefusedException e) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, e.getMessage(), null));
            return null;
        }
    }
}
