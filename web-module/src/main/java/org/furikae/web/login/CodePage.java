package org.furikae.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.furikae.app.access.SignInResult;
import org.furikae.web.access.LogInAttempts;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** The second step of a log-in: a code of the device, or a recovery code. */
@Named
@RequestScoped
public class CodePage {
    @Inject
    private FacesContext faces;

    @Inject
    private LogInAttempts attempts;

    @Inject
    private Entrance entrance;

    @Inject
    private Texts texts;

    private String code = "";

    /** Whoever comes without the first step begins there. */
    public void open() {
        if (PendingSignIn.of(request()).isEmpty()) {
            Address.go("/login.xhtml?expired=2");
        }
    }

    public void confirm() {
        Optional<PendingSignIn> pending = PendingSignIn.of(request());
        if (pending.isEmpty()) {
            open();
            return;
        }
        SignInResult result = attempts.withCode(request(), pending.get().userName(), code);
        if (result.isComplete()) {
            ExternalContext external = faces.getExternalContext();
            Address.go(entrance.goOn(result, pending.get().way(), pending.get().back(), request(), (HttpServletResponse)
                    external.getResponse()));
        } else {
            Messages.refused(texts.of("code.wrong"));
        }
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }
}
