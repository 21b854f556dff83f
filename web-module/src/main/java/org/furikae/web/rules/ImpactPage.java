package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.furikae.app.studio.ChangedClaim;
import org.furikae.app.studio.ExplainedChange;
import org.furikae.app.studio.ImpactResult;
import org.furikae.app.studio.ImpactSummary;
import org.furikae.app.studio.Impacts;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.claim.Yen;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.LazyRows;
import org.furikae.web.page.Messages;

/** What a draft would change on past claims: while it is computed, and after. */
@Named
@ViewScoped
public class ImpactPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Impacts impacts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long id;
    private String before = "";
    private String after = "";
    private Long claim;
    private transient ImpactSummary summary;
    private transient ImpactResult result;
    private transient ExplainedChange explained;
    private LazyRows<ChangedClaim> changes;

    /** Answers 404 when there is no such comparison, or it has no such claim. */
    public void open() {
        if (getSummary() == null) {
            Address.notFound();
            return;
        }
        if (claim != null) {
            explained = impacts.explain(id, claim, texts.with("rules.impact.purpose", id))
                    .orElse(null);
            if (explained == null) {
                Address.notFound();
            }
        }
    }

    /** Reads how far it is. */
    public void poll() {
        summary = null;
        result = null;
        if (getSummary() != null && summary.state().over()) {
            Address.go("/rules/impact.xhtml?id=" + id);
        }
    }

    public void cancel() {
        try {
            impacts.cancel(id);
            Messages.done(texts.of("rules.impact.cancelled"));
            Address.go("/rules/impact.xhtml?id=" + id);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    /** Null, as pages expect it, when there is no such comparison. */
    public ImpactSummary getSummary() {
        if (summary == null && id != null) {
            summary = impacts.find(id).orElse(null);
        }
        return summary;
    }

    public ImpactResult getResult() {
        if (result == null) {
            result = impacts.result(id);
        }
        return result;
    }

    /** Changed claims, page by page. */
    public LazyRows<ChangedClaim> getChanges() {
        if (changes == null) {
            changes = new LazyRows<>(
                    () -> impacts.countChanges(id, before, after),
                    (first, size) -> impacts.changes(id, before, after, first, size),
                    row -> String.valueOf(row.position()));
        }
        return changes;
    }

    /** The claim that is looked at; null when none is. */
    public ExplainedChange getExplained() {
        return explained;
    }

    public Yen yen(long amount) {
        return Yen.of(amount);
    }

    /** Insurers as people read them. */
    public List<String> insurers(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Code of the outcome before; empty for all. */
    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before == null ? "" : before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null ? "" : after;
    }

    /** Place of the claim to look at; null for none. */
    public Long getClaim() {
        return claim;
    }

    public void setClaim(Long claim) {
        this.claim = claim;
    }
}
