package org.furikae.app.persistence;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/**
 * The database that {@code FURIKAE_DB_URL}, {@code _USER} and {@code _PASSWORD} name. Connections are validated, so that no
 * request fails after a restart of the database. A pool in {@code payara-resources.xml} would do the same, but its name, which
 * has a slash in it, makes the server's {@code /metrics} fail.
 */
@DataSourceDefinition(
        name = Database.DATA_SOURCE,
        className = "org.mariadb.jdbc.MariaDbDataSource",
        url = "${MPCONFIG=furikae.db.url}",
        user = "${MPCONFIG=furikae.db.user}",
        password = "${MPCONFIG=furikae.db.password}",
        minPoolSize = 4,
        maxPoolSize = 32,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.fail-all-connections=true",
            // The wrappers look methods up by name at each call: a third of the time of a batch.
            "fish.payara.wrap-jdbc-objects=false"
        })
@Singleton
@DenyAll
public class DataSourceConfiguration {}
