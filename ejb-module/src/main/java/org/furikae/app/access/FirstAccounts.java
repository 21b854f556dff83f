package org.furikae.app.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.furikae.app.access.DemoAccounts.DemoAccount;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.persistence.SchemaMigration;

/** Sees to it at start-up that somebody can log in, and that sample users exist in a demonstration only. */
@Singleton
@Startup
@DenyAll
public class FirstAccounts {
    static final String FIRST_ADMIN = "admin";
    private static final Logger LOG = Logger.getLogger(FirstAccounts.class.getName());

    @EJB
    private SchemaMigration schema;

    @Inject
    private AccountTable accounts;

    @EJB
    private AuditTrail audit;

    @Inject
    private Passwords passwords;

    @Inject
    private FirstPassword firstPassword;

    @Inject
    @ConfigProperty(name = "furikae.demo", defaultValue = "false")
    private boolean demo;

    @PostConstruct
    void prepare() {
        schema.awaitDone();
        if (demo) {
            DemoAccounts.ALL.forEach(this::createDemo);
        } else {
            removeDemo();
        }
        if (accounts.isEmpty()) {
            createFirstAdmin();
        }
    }

    private void createDemo(DemoAccount demoAccount) {
        if (accounts.find(demoAccount.userName()).isEmpty()) {
            accounts.insert(
                    demoAccount.userName(),
                    passwords.hashOfPublished(demoAccount.password()),
                    Set.of(demoAccount.role()),
                    false,
                    true);
            audit.record("account.create", demoAccount.userName() + " demo", "");
        }
    }

    private void removeDemo() {
        for (String userName : accounts.demoUsers()) {
            accounts.remove(userName);
            audit.record("account.remove", userName + " demo", "");
        }
    }

    private void createFirstAdmin() {
        String password = passwords.random();
        accounts.insert(FIRST_ADMIN, passwords.hashOf(password), Set.of(Role.ADMIN), true, false);
        audit.record("account.create", FIRST_ADMIN + " " + Role.ADMIN.code(), "");
        firstPassword.handOver(FIRST_ADMIN, password);
        LOG.info("The first account was created.");
    }
}
