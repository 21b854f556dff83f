package org.furikae.web.audit;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.audit.AuditFilter;

/** Which entries the user is looking at. It stays in the session, so that names of users stand in no address. */
@Named
@SessionScoped
public class AuditSelection implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate from;
    private LocalDate until;
    private String userName = "";
    private String action = "";
    private String subject = "";

    /** The same for the services. */
    public AuditFilter filter() {
        return new AuditFilter(
                Optional.ofNullable(from), Optional.ofNullable(until), userName.strip(), action, subject.strip());
    }

    public void clear() {
        from = null;
        until = null;
        userName = "";
        action = "";
        subject = "";
    }

    public boolean isEverything() {
        return filter().equals(AuditFilter.ALL);
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName == null ? "" : userName;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action == null ? "" : action;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject == null ? "" : subject;
    }
}
