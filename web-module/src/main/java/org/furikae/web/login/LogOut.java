package org.furikae.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.furikae.app.audit.AuditTrail;

/** Ends the session on this browser. */
@Named
@RequestScoped
public class LogOut {
    @Inject
    private FacesContext faces;

    @Inject
    private AuditTrail audit;

    public String leave() throws ServletException {
        audit.record("logout", "", "");
        ((HttpServletRequest) faces.getExternalContext().getRequest()).logout();
        faces.getExternalContext().invalidateSession();
        return "/login.xhtml?faces-redirect=true&left=1";
    }
}
