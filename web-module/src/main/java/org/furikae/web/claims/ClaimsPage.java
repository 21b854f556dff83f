package org.furikae.web.claims;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.furikae.app.reconciliation.Claims;
import org.furikae.decision.Outcome;

/** The list of claims. */
@Named
@ViewScoped
public class ClaimsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Claims claims;

    @Inject
    private ClaimSelection selection;

    private LazyClaims rows;
    private Long batch;
    private String outcome;

    @PostConstruct
    void load() {
        rows = new LazyClaims(claims, selection);
    }

    /** Links from other pages name a batch or an outcome: it becomes the selection, and leaves the address. */
    public void open() throws IOException {
        List<Outcome> wanted = Stream.of(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .toList();
        if (batch != null || !wanted.isEmpty()) {
            selection.clear();
            selection.setBatchId(batch);
            selection.setOutcomes(wanted);
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext()
                    .redirect(faces.getExternalContext().getRequestContextPath() + "/claims/index.xhtml");
            faces.responseComplete();
        }
    }

    /** Back to the same page, so that reloading it does not ask to send the form again. */
    public String apply() {
        return "/claims/index.xhtml?faces-redirect=true";
    }

    public String clear() {
        selection.clear();
        return apply();
    }

    public LazyClaims getRows() {
        return rows;
    }

    public List<Outcome> getOutcomes() {
        return Arrays.asList(Outcome.values());
    }

    public Long getBatch() {
        return batch;
    }

    public void setBatch(Long batch) {
        this.batch = batch;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
