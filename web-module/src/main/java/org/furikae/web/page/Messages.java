package org.furikae.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What a page says to its user about what was just done. */
public final class Messages {
    private Messages() {}

    /** Why it was not done, and how to mend it. */
    public static void refused(String sentence) {
        add(FacesMessage.SEVERITY_ERROR, sentence);
    }

    /** That it was done; also seen when the browser is sent on to another page. */
    public static void done(String sentence) {
        add(FacesMessage.SEVERITY_INFO, sentence);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    private static void add(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, sentence));
    }
}
