package org.furikae.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.furikae.app.access.SignInResult;
import org.furikae.app.access.SignInResult.Status;
import org.furikae.web.access.LogInAttempts;
import org.furikae.web.access.ReturnAddress;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** Name and password, and back to the page that was asked for. */
@Named
@RequestScoped
public class LogInPage {
    @Inject
    private LogInAttempts attempts;

    @Inject
    private Entrance entrance;

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

    @Inject
    @ManagedProperty("#{param.openid}")
    private String openId;

    private String userName = "";
    private String password = "";

    public void signIn() {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        SignInResult result = attempts.withPassword(request, userName.strip(), password);
        if (result.status() == Status.REFUSED) {
            Messages.refused(texts.of("login.wrong"));
        } else {
            Address.go(entrance.goOn(
                    result, Entrance.Way.PASSWORD, back, request, (HttpServletResponse) external.getResponse()));
        }
    }

    public boolean isExpired() {
        return "1".equals(expired) && !faces.isPostback();
    }

    /** Whether the code of the second factor was not given in time. */
    public boolean isCodeTooLate() {
        return "2".equals(expired) && !faces.isPostback();
    }

    /** Why a log-in by a provider of identities came to nothing; null, as pages expect it, when there was none. */
    public OpenIdRefusal.Reason getOpenIdRefusal() {
        return faces.isPostback()
                ? null
                : Arrays.stream(OpenIdRefusal.Reason.values())
                        .filter(each -> each.name().equals(openId))
                        .findFirst()
                        .orElse(null);
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
