package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.furikae.app.studio.ImpactSummary;
import org.furikae.app.studio.Impacts;
import org.furikae.app.studio.ReleaseRequest;
import org.furikae.app.studio.Releases;
import org.furikae.app.studio.RequestState;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.app.studio.TrialResult;
import org.furikae.app.studio.Trials;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** A request for release: one person asks, another approves or refuses. */
@Named
@ViewScoped
public class ReleaseRequestPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Releases releases;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Impacts impacts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Trials trials;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private SignedInUser user;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long id;
    private Long release;
    private YearMonth effectiveFrom;
    private String reason = "";
    private transient ReleaseRequest request;

    /** Answers 404 when there is no such request; without one the page asks for an earlier release to be in force again. */
    public void open() {
        if (id == null ? release == null || releases.find(release).isEmpty() : getRequest() == null) {
            Address.notFound();
        } else if (request != null) {
            effectiveFrom = request.effectiveFrom().orElse(null);
        }
    }

    /** Null, as pages expect it, while a new one is written. */
    public ReleaseRequest getRequest() {
        if (request == null && id != null) {
            request = releases.request(id).orElse(null);
        }
        return request;
    }

    /** Null when none is attached. */
    public ImpactSummary getImpact() {
        return getRequest().impact().flatMap(impacts::find).orElse(null);
    }

    /** Null when it was never tried. */
    public TrialResult getTrial() {
        return trials.find(getRequest().contentSha256()).orElse(null);
    }

    public boolean isOpen() {
        return getRequest() != null && getRequest().state() == RequestState.OPEN;
    }

    public boolean isOwn() {
        return getRequest() != null && getRequest().requestedBy().equals(user.getName());
    }

    public boolean isApprovable() {
        return isOpen() && !isOwn() && user.isReleaser();
    }

    public boolean isWithdrawable() {
        return isOpen() && isOwn();
    }

    public void approve() {
        act(() -> {
            long number = releases.approve(id, Optional.ofNullable(effectiveFrom), reason);
            return texts.with("rules.released", number);
        });
    }

    public void refuse() {
        act(() -> {
            releases.refuse(id, reason);
            return texts.of("rules.refused");
        });
    }

    public void withdraw() {
        act(() -> {
            releases.withdraw(id, reason);
            return texts.of("rules.withdrawn");
        });
    }

    /** Asks for the earlier release to be in force again. */
    public void askAgain() {
        act(() -> {
            id = releases.askAgain(release, Optional.ofNullable(effectiveFrom), Optional.empty(), reason);
            return texts.with("rules.asked", id);
        });
    }

    /** Something that the service may refuse; it returns what to say. */
    @FunctionalInterface
    private interface Action {
        String take() throws StudioRefusedException;
    }

    private void act(Action action) {
        try {
            Messages.done(action.take());
            Address.go("/rules/request.xhtml?id=" + id);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Number of the release to be in force again; null for requests that exist. */
    public Long getRelease() {
        return release;
    }

    public void setRelease(Long release) {
        this.release = release;
    }

    /** First treatment month; null for all months. */
    public YearMonth getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(YearMonth effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
