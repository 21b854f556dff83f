package org.furikae.web.proration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunState;
import org.furikae.app.proration.RunView;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** One run: what it shares, and what may be done with it. */
@Named
@ViewScoped
public class RunPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Prorations prorations;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private SignedInUser user;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long id;
    /** Of the run as this page showed it first: what is done later is refused if somebody else was faster. */
    private int version;

    private String reason = "";
    private LocalDate asOf;
    private transient RunView view;
    private transient FlowPicture picture;

    /** Answers 404 when there is no such run. */
    public void open() {
        Optional<RunView> found = id == null ? Optional.empty() : prorations.find(id);
        if (found.isEmpty()) {
            Address.notFound();
        } else {
            view = found.get();
            version = view.summary().version();
        }
    }

    public RunView getView() {
        if (view == null && id != null) {
            view = prorations.find(id).orElse(null);
        }
        return view;
    }

    public FlowPicture getPicture() {
        if (picture == null) {
            picture = FlowPicture.of(getView().flows());
        }
        return picture;
    }

    public boolean isReplaced() {
        return getView().summary().replacedBy().isPresent();
    }

    private boolean isDraft() {
        return getView().summary().state() == RunState.DRAFT && !isReplaced();
    }

    /** Whether the user may compute the draft again or remove it. */
    public boolean isChangeable() {
        return user.isSupervisor() && isDraft();
    }

    /** Whether the user may approve: another person drafted it, under methods in force. */
    public boolean isApprovable() {
        return isChangeable() && !isOwn() && !getView().summary().trial();
    }

    /** Whether the user drafted it. */
    public boolean isOwn() {
        return getView().summary().draftedBy().equals(user.getName());
    }

    public boolean isClosable() {
        return user.isSupervisor()
                && getView().summary().state() != RunState.DRAFT
                && getView().summary().closed().isEmpty();
    }

    public void approve() {
        act("run.approved", () -> {
            prorations.approve(id, version, reason);
            return id;
        });
    }

    public void close() {
        act("run.closedNow", () -> {
            prorations.close(id, version, reason);
            return id;
        });
    }

    /** Shows the new draft, from which the old one can be compared. */
    public void recompute() {
        act("run.recomputed", () -> prorations.recompute(id, version, Optional.ofNullable(asOf)));
    }

    /** Back to the list. */
    public void discard() {
        act("run.discarded", () -> {
            prorations.discard(id, version, reason);
            return null;
        });
    }

    /** Something that the service may refuse; what it returns is the number of the run to show, null for the list. */
    @FunctionalInterface
    private interface Action {
        Long take() throws ProrationRefusedException;
    }

    private void act(String done, Action action) {
        try {
            Long next = action.take();
            Messages.done(texts.with(done, getView().summary().runId()));
            Address.go(next == null ? "/proration/index.xhtml" : "/proration/run.xhtml?id=" + next);
        } catch (ProrationRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
