package org.furikae.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.furikae.app.audit.AuditEntry;
import org.furikae.app.audit.AuditLog;
import org.furikae.app.audit.AuditReport;
import org.furikae.app.audit.DecisionFault;
import org.furikae.app.audit.VerificationStatus;

/** A page of the audit trail, newest first, and whether it is whole. Values are null, as pages expect it, where there is nothing. */
@Named
@RequestScoped
public class AuditPage {
    static final int SIZE = 50;
    static final int FAULTS_SHOWN = 100;
    private static final String HERE = "/audit/index.xhtml?faces-redirect=true";

    @Inject
    private AuditLog log;

    @Inject
    private AuditSelection selection;

    private Long before;
    private List<AuditEntry> found;
    private List<String> actions;
    private VerificationStatus status;

    /** One more than is shown, to know whether there are older ones. */
    private List<AuditEntry> found() {
        if (found == null) {
            found = log.page(selection.filter(), before == null ? Long.MAX_VALUE : before, SIZE + 1);
        }
        return found;
    }

    public List<AuditEntry> getList() {
        return found().subList(0, Math.min(SIZE, found().size()));
    }

    public boolean isOlder() {
        return found().size() > SIZE;
    }

    /** Where the next page begins. */
    public long getOldestShown() {
        return getList().get(getList().size() - 1).number();
    }

    public boolean isFirst() {
        return before == null;
    }

    /** Codes of the actions to choose from. */
    public List<String> getActions() {
        if (actions == null) {
            actions = log.actions();
        }
        return actions;
    }

    /** Back to the same page, so that reloading it does not ask to send the form again. */
    public String apply() {
        return HERE;
    }

    public String clear() {
        selection.clear();
        return HERE;
    }

    public String verify() {
        log.beginVerification();
        return HERE;
    }

    /** The verification that runs or ran last. */
    public VerificationStatus getVerification() {
        if (status == null) {
            status = log.verification().orElse(null);
        }
        return status;
    }

    public AuditReport getReport() {
        return getVerification() == null ? null : getVerification().report().orElse(null);
    }

    public List<DecisionFault> getFaults() {
        List<DecisionFault> faults = getReport().faults();
        return faults.subList(0, Math.min(FAULTS_SHOWN, faults.size()));
    }

    public Long getBrokenEntry() {
        return getReport().chain().firstBroken().orElse(null);
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
