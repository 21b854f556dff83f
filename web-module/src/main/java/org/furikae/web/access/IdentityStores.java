package org.furikae.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.DatabaseIdentityStoreDefinition;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import org.furikae.app.access.AccountQueries;

/** Accounts are in the database. Each hash names its own algorithm and strength, so that nothing of them is repeated here. */
@DatabaseIdentityStoreDefinition(
        dataSourceLookup = "java:app/jdbc/furikae",
        callerQuery = AccountQueries.CALLER,
        groupsQuery = AccountQueries.GROUPS,
        hashAlgorithm = Pbkdf2PasswordHash.class)
@ApplicationScoped
public class IdentityStores {}
