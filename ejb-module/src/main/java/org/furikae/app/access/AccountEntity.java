package org.furikae.app.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An account as stored. */
@Entity
@Table(name = "account")
@NamedQuery(name = "account.all", query = "select a from AccountEntity a order by a.userName")
@NamedQuery(name = "account.demo", query = "select a from AccountEntity a where a.demo = true")
@NamedQuery(name = "account.count", query = "select count(a) from AccountEntity a")
public class AccountEntity {
    @Id
    @Column(name = "user_name")
    private String userName;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "enabled")
    private boolean enabled;

    @Column(name = "demo")
    private boolean demo;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "user_name"))
    @Column(name = "role")
    private Set<String> roles = new TreeSet<>();

    protected AccountEntity() {}

    AccountEntity(String userName, String passwordHash, Set<Role> roles, boolean demo) {
        this.userName = userName;
        this.passwordHash = passwordHash;
        this.enabled = true;
        this.demo = demo;
        this.createdAt = LocalDateTime.now(Clock.systemUTC());
        assign(roles);
    }

    void assign(Set<Role> newRoles) {
        roles.clear();
        newRoles.forEach(role -> roles.add(role.code()));
    }

    void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    boolean mayAdminister() {
        return enabled && roles.contains(Role.ADMIN.code());
    }

    Account toAccount() {
        return new Account(
                userName,
                roles.stream().map(Role::ofCode).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                enabled,
                demo,
                createdAt.toInstant(ZoneOffset.UTC));
    }
}
