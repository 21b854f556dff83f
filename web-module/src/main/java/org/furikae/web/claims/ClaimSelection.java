package org.furikae.web.claims;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.reconciliation.ClaimFilter;
import org.furikae.decision.Outcome;

/** Which claims the user is looking at. It stays in the session, because a name must not stand in an address. */
@Named
@SessionScoped
public class ClaimSelection implements Serializable {
    private static final long serialVersionUID = 1L;

    private List<Outcome> outcomes = new ArrayList<>();
    private String insurer = "";
    private String institution = "";
    private YearMonth month;
    private String text = "";
    private Long batchId;

    /** The same for the services. */
    public ClaimFilter filter() {
        Set<Outcome> chosen = outcomes.isEmpty() ? Set.of() : EnumSet.copyOf(outcomes);
        return new ClaimFilter(
                chosen,
                insurer.strip(),
                institution.strip(),
                Optional.ofNullable(month),
                text.strip(),
                Optional.ofNullable(batchId));
    }

    public void clear() {
        outcomes = new ArrayList<>();
        insurer = "";
        institution = "";
        month = null;
        text = "";
        batchId = null;
    }

    public boolean isEverything() {
        return filter().equals(ClaimFilter.ALL);
    }

    public List<Outcome> getOutcomes() {
        return List.copyOf(outcomes);
    }

    public void setOutcomes(List<Outcome> outcomes) {
        this.outcomes = new ArrayList<>(outcomes);
    }

    public String getInsurer() {
        return insurer;
    }

    public void setInsurer(String insurer) {
        this.insurer = insurer == null ? "" : insurer;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution == null ? "" : institution;
    }

    public YearMonth getMonth() {
        return month;
    }

    public void setMonth(YearMonth month) {
        this.month = month;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public Long getBatchId() {
        return batchId;
    }

    public void setBatchId(Long batchId) {
        this.batchId = batchId;
    }
}
