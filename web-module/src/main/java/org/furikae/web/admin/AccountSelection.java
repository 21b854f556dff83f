package org.furikae.web.admin;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.furikae.app.access.AccountCondition;
import org.furikae.app.access.AccountFilter;
import org.furikae.app.access.Role;

/** Which accounts the list shows, kept while somebody looks at one of them and comes back. */
@Named
@SessionScoped
public class AccountSelection implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String role = "";
    private String condition = "";

    public void clear() {
        name = "";
        role = "";
        condition = "";
    }

    AccountFilter filter() {
        return new AccountFilter(
                name,
                role.isEmpty() ? Optional.empty() : Optional.of(Role.ofCode(role)),
                condition.isEmpty() ? Optional.empty() : Optional.of(AccountCondition.valueOf(condition)));
    }

    public boolean isEverything() {
        return name.isEmpty() && role.isEmpty() && condition.isEmpty();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name.strip();
    }

    /** Code of a role; empty for all. */
    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null ? "" : role;
    }

    /** Name of a condition; empty for all. */
    public String getCondition() {
        return condition;
    }

    public void setCondition(String condition) {
        this.condition = condition == null ? "" : condition;
    }
}
