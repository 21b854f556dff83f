package org.furikae.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.furikae.app.access.AccountException;
import org.furikae.app.access.Obligation;
import org.furikae.app.access.OwnAccount;
import org.furikae.app.access.OwnAccountView;
import org.furikae.app.access.SecondFactorProposal;
import org.furikae.web.access.RequestPath;
import org.furikae.web.access.ReturnAddress;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** One's own password and second factor; whoever must see to one of them is led here after log-in. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private OwnAccount account;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private SignedInUser user;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private String back;
    private String current = "";
    private String wanted = "";
    private String repeated = "";
    private String code = "";
    private SecondFactorProposal proposal;
    private QrPicture picture;
    private List<String> recoveryCodes = List.of();
    private transient OwnAccountView view;

    public OwnAccountView getView() {
        if (view == null) {
            view = account.view();
        }
        return view;
    }

    public boolean isPasswordFirst() {
        return user.getObligations().contains(Obligation.CHANGE_PASSWORD);
    }

    public boolean isSecondFactorFirst() {
        return user.getObligations().contains(Obligation.SET_UP_SECOND_FACTOR);
    }

    public void changePassword() {
        if (!wanted.equals(repeated)) {
            Messages.refused(texts.of("account.password.differs"));
            return;
        }
        act(() -> {
            user.keepSession(account.changePassword(current, wanted));
            Messages.done(texts.of("account.password.done"));
            Address.go(user.getObligations().equals(Set.of(Obligation.CHANGE_PASSWORD)) ? next() : here());
        });
    }

    public void propose() {
        act(() -> {
            proposal = account.proposeSecondFactor(current, code);
            picture = QrPicture.of(proposal.address());
        });
    }

    public void remove() {
        act(() -> {
            user.keepSession(account.removeSecondFactor(current, code));
            Messages.done(texts.of("account.secondFactor.removed"));
            Address.go(here());
        });
    }

    public void confirm() {
        act(() -> {
            recoveryCodes = account.confirmSecondFactor(proposal, code);
            proposal = null;
            picture = null;
        });
    }

    public void giveUp() {
        proposal = null;
        picture = null;
    }

    public void renew() {
        act(() -> recoveryCodes = account.renewRecoveryCodes(code));
    }

    /** Something that the service may refuse. */
    @FunctionalInterface
    private interface Action {
        void take() throws AccountException;
    }

    private void act(Action action) {
        view = null;
        try {
            action.take();
        } catch (AccountException e) {
            Messages.refused(texts.label("accountRefusal", e.reason()));
        } finally {
            code = "";
            current = "";
        }
    }

    /** The page that was asked for before one was led here. */
    public String getNext() {
        return next();
    }

    private String next() {
        return ReturnAddress.safe(back);
    }

    private String here() {
        return RequestPath.OWN_ACCOUNT
                + (back == null ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    /** Null, as pages expect it, while no device is being set up. */
    public SecondFactorProposal getProposal() {
        return proposal;
    }

    /** The secret in groups of four, to be typed. */
    public String getSecret() {
        return proposal == null
                ? ""
                : proposal.secret().replaceAll("(.{4})", "$1 ").strip();
    }

    public QrPicture getPicture() {
        return picture;
    }

    /** Shown this once. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getCurrent() {
        return "";
    }

    public void setCurrent(String current) {
        this.current = current == null ? "" : current;
    }

    public String getWanted() {
        return "";
    }

    public void setWanted(String wanted) {
        this.wanted = wanted == null ? "" : wanted;
    }

    public String getRepeated() {
        return "";
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated == null ? "" : repeated;
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }
}
