package org.furikae.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.furikae.app.studio.CaseOffers;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** Makes a case for authors of rules of the claim that is looked at. */
@Named
@RequestScoped
public class CaseOfferPage {
    @Inject
    private CaseOffers offers;

    @Inject
    private Texts texts;

    /** Shows the claim again, and says what came of it. The page of a claim keeps nothing between requests, so its form names it. */
    public void make() {
        String claimId = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("offered", "");
        try {
            Messages.done(texts.with("rules.offer.made", String.valueOf(offers.make(claimId))));
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        }
        Address.go("/claims/claim.xhtml?id=" + URLEncoder.encode(claimId, StandardCharsets.UTF_8));
    }
}
