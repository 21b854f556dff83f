package org.furikae.web.proration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.furikae.app.proration.MethodState;
import org.furikae.app.proration.Methods;
import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.app.proration.StoredMethod;
import org.furikae.proration.BearerRange;
import org.furikae.proration.FirstStage;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.proration.ProrationException;
import org.furikae.proration.Rounding;
import org.furikae.proration.WeightBasis;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** One method: written by one person, put in force or confirmed by another. */
@Named
@ViewScoped
public class MethodPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Methods methods;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private SignedInUser user;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long id;
    private Long like;
    /** Of the method as this page showed it first: what is done later is refused if somebody else was faster. */
    private int version;

    private MethodForm form = new MethodForm();
    private Long replaces;
    private String entryReason = "";
    private String reason = "";
    private transient StoredMethod stored;

    /** Answers 404 when there is no such method, also to those who may not write a new one. */
    public void open() {
        if (id == null) {
            begin();
            return;
        }
        Optional<StoredMethod> found = methods.find(id);
        if (found.isEmpty()) {
            Address.notFound();
            return;
        }
        stored = found.get();
        version = stored.version();
        form = MethodForm.of(stored.method());
        replaces = stored.replaces().orElse(null);
        entryReason = stored.reason();
    }

    /** A new one, perhaps like one that exists and in its place. */
    private void begin() {
        if (!user.isSupervisor()) {
            Address.notFound();
        } else if (like != null) {
            methods.find(like).ifPresent(found -> {
                form = MethodForm.of(found.method());
                replaces = found.state() == MethodState.IN_FORCE ? found.number() : null;
            });
        }
    }

    /** Null, as pages expect it, while a new one is written. */
    public StoredMethod getStored() {
        if (stored == null && id != null) {
            stored = methods.find(id).orElse(null);
        }
        return stored;
    }

    public boolean isNew() {
        return id == null;
    }

    private boolean isIn(MethodState state) {
        return getStored() != null && getStored().state() == state;
    }

    /** Whether the fields may be changed. */
    public boolean isEditable() {
        return user.isSupervisor() && (isNew() || isIn(MethodState.PROPOSED));
    }

    /** Whether the user entered it, so that another person must put it in force or confirm it. */
    public boolean isOwn() {
        return getStored() != null && getStored().enteredBy().equals(user.getName());
    }

    public boolean isEnforceable() {
        return user.isSupervisor() && isIn(MethodState.PROPOSED) && !isOwn();
    }

    public boolean isConfirmable() {
        return user.isSupervisor()
                && getStored() != null
                && !isIn(MethodState.WITHDRAWN)
                && getStored().confirmed().isEmpty()
                && !isOwn();
    }

    public boolean isWithdrawable() {
        return user.isSupervisor() && getStored() != null && !isIn(MethodState.WITHDRAWN);
    }

    /** Those in force, one of which it may take the place of. */
    public List<StoredMethod> getReplaceable() {
        return methods.inForce();
    }

    public void save() {
        if (id == null) {
            act("method.proposed", () -> methods.propose(form.method(), Optional.ofNullable(replaces), entryReason));
        } else {
            act("method.changed", () -> {
                methods.change(id, version, form.method(), Optional.ofNullable(replaces), entryReason);
                return id;
            });
        }
    }

    public void putInForce() {
        act("method.forced", () -> {
            methods.putInForce(id, version, reason);
            return id;
        });
    }

    public void confirm() {
        act("method.confirmed", () -> {
            methods.confirm(id, version, reason);
            return id;
        });
    }

    public void withdraw() {
        act("method.withdrawn", () -> {
            methods.withdraw(id, version, reason);
            return id;
        });
    }

    /** Something that the service may refuse; it returns the number of the method. */
    @FunctionalInterface
    private interface Action {
        long take() throws ProrationRefusedException;
    }

    private void act(String done, Action action) {
        try {
            long number = action.take();
            Messages.done(texts.with(done, number));
            Address.go("/proration/method.xhtml?id=" + number);
        } catch (ProrationRefusedException e) {
            Messages.refused(e.getMessage());
        } catch (ProrationException e) {
            Messages.refused(e.getMessage() + "。");
        }
    }

    public PoolScope[] getScopes() {
        return PoolScope.values();
    }

    public BearerRange[] getBearers() {
        return BearerRange.values();
    }

    public PoolUnit[] getUnits() {
        return PoolUnit.values();
    }

    public FirstStage[] getStages() {
        return FirstStage.values();
    }

    public WeightBasis[] getWeights() {
        return WeightBasis.values();
    }

    public Rounding[] getRoundings() {
        return Rounding.values();
    }

    public MethodForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Number of the method that a new one begins as; null for none. */
    public Long getLike() {
        return like;
    }

    public void setLike(Long like) {
        this.like = like;
    }

    /** Number of the method in force that this one is to end; null for none. */
    public Long getReplaces() {
        return replaces;
    }

    public void setReplaces(Long replaces) {
        this.replaces = replaces;
    }

    /** Why it is entered. */
    public String getEntryReason() {
        return entryReason;
    }

    public void setEntryReason(String entryReason) {
        this.entryReason = entryReason == null ? "" : entryReason;
    }

    /** Why it is put in force, confirmed or withdrawn. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
