package org.furikae.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.furikae.web.access.ReturnAddress;
import org.furikae.web.language.Texts;

/** Name and password, and back to the page that was asked for. */
@Named
@RequestScoped
public class LogInPage {
    @Inject
    private SecurityContext security;

    @Inject
    private FacesContext faces;

    @Inject
    private Texts texts;

    @Inject
    @ManagedProperty("#{param.back}")
    private String back;

    @Inject
    @ManagedProperty("#{param.expired}")
    private String expired;

    private String userName = "";
    private String password = "";

    public void signIn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(userName.strip(), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(external.getRequestContextPath() + ReturnAddress.safe(back));
            faces.responseComplete();
        } else if (!faces.getResponseComplete()) {
            String message = texts.of("login.wrong");
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
        }
    }

    public boolean isExpired() {
        return "1".equals(expired) && !faces.isPostback();
    }

    /** The page to go to, kept in the form. */
    public String getBack() {
        return ReturnAddress.safe(back);
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
