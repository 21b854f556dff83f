package org.furikae.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.furikae.app.access.Account;
import org.furikae.app.access.AccountCondition;
import org.furikae.app.access.AccountException;
import org.furikae.app.access.Accounts;
import org.furikae.app.access.Role;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.LazyRows;
import org.furikae.web.page.Messages;

/** All accounts, and the roles that ask for a second factor. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PATH = "/admin/index.xhtml";

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Accounts accounts;

    @Inject
    private AccountSelection selection;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private LazyRows<Account> rows;
    private List<String> required = new ArrayList<>();

    @PostConstruct
    void load() {
        rows = new LazyRows<>(
                () -> accounts.count(selection.filter()),
                (first, size) -> accounts.page(selection.filter(), first, size),
                Account::userName);
        required = accounts.rolesWithSecondFactor().stream()
                .map(Role::code)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Back to the same page, so that reloading it does not ask to send the form again. */
    public String apply() {
        return PATH + "?faces-redirect=true";
    }

    public String clear() {
        selection.clear();
        return apply();
    }

    public void require() {
        try {
            accounts.requireSecondFactor(required.stream()
                    .map(Role::ofCode)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
            Messages.done(texts.of("admin.required.done"));
            Address.go(PATH);
        } catch (AccountException e) {
            Messages.refused(texts.label("accountRefusal", e.reason()));
        }
    }

    public LazyRows<Account> getRows() {
        return rows;
    }

    public List<Role> getRoles() {
        return Arrays.asList(Role.values());
    }

    /** Roles that people have. */
    public List<Role> getPeoplesRoles() {
        return List.copyOf(EnumSet.complementOf(EnumSet.of(Role.INTEGRATION)));
    }

    public List<AccountCondition> getConditions() {
        return Arrays.asList(AccountCondition.values());
    }

    public List<String> getRequired() {
        return required;
    }

    public void setRequired(List<String> required) {
        this.required = required;
    }
}
