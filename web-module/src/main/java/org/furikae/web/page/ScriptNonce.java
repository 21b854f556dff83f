package org.furikae.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce that lets this page's scripts run. Every form sends it back, because PrimeFaces asks for it; its own script would add
 * it only on pages that have one of its components.
 */
@Named
@RequestScoped
public class ScriptNonce {
    @Inject
    private FacesContext faces;

    public String getValue() {
        return PrimeFacesContext.getCspState(faces).getNonce();
    }
}
