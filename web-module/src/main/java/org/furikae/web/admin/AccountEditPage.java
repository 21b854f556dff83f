package org.furikae.web.admin;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.app.access.Account;
import org.furikae.app.access.AccountException;
import org.furikae.app.access.Accounts;
import org.furikae.app.access.Role;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** One account, or a new one. */
@Named
@ViewScoped
public class AccountEditPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** In the flash: shown on the next page only, and kept nowhere else. */
    private static final String INITIAL_PASSWORD = "initialPassword";

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Accounts accounts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private SignedInUser user;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long id;
    private String name = "";
    /** Of the account as this page showed it first: what is done later is refused if somebody else was faster. */
    private int version;

    private String newName = "";
    private List<String> roles = new ArrayList<>();
    private transient Account account;

    public void open() {
        if (id != null) {
            Optional<Account> found = accounts.find(id);
            if (found.isEmpty()) {
                Address.notFound();
                return;
            }
            account = found.get();
            name = account.userName();
            version = account.version();
            roles = account.roles().stream().sorted().map(Role::code).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    public boolean isNew() {
        return id == null;
    }

    public boolean isOwn() {
        return user.getName().equals(name);
    }

    /** Null, as pages expect it, while a new one is written. */
    public Account getAccount() {
        if (account == null && id != null) {
            account = accounts.find(id).orElse(null);
        }
        return account;
    }

    public void create() {
        act("admin.created", newName.strip(), () -> show(accounts.create(newName.strip(), chosen())));
    }

    public void assign() {
        act("admin.assigned", name, () -> accounts.assign(name, version, chosen()));
    }

    public void enable() {
        act("admin.enabled", name, () -> accounts.setEnabled(name, version, true));
    }

    public void disable() {
        act("admin.disabled", name, () -> accounts.setEnabled(name, version, false));
    }

    public void unlock() {
        act("admin.unlocked", name, () -> accounts.unlock(name, version));
    }

    public void giveInitialPassword() {
        act("admin.passwordGiven", name, () -> show(accounts.giveInitialPassword(name, version)));
    }

    public void resetSecondFactor() {
        act("admin.secondFactorReset", name, () -> accounts.resetSecondFactor(name, version));
    }

    private static void show(String initialPassword) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(INITIAL_PASSWORD, initialPassword);
    }

    /** Something that the service may refuse. */
    @FunctionalInterface
    private interface Action {
        void take() throws AccountException;
    }

    private void act(String done, String userName, Action action) {
        try {
            action.take();
            Messages.done(texts.with(done, userName));
            long number = accounts.find(userName).map(Account::number).orElseThrow();
            Address.go("/admin/account.xhtml?id=" + number);
        } catch (AccountException e) {
            Messages.refused(texts.label("accountRefusal", e.reason()));
        }
    }

    private Set<Role> chosen() {
        return roles.stream().map(Role::ofCode).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public List<Role> getAllRoles() {
        return Arrays.asList(Role.values());
    }

    public String getName() {
        return name;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName == null ? "" : newName;
    }

    /** Codes of roles. */
    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}
