package org.furikae.server.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.furikae.server.ServerFailure;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.SslMode;

/** What MariaDB's own programs have to be told of an address that is written for JDBC. */
final class ClientOptions {
    private final Configuration configuration;
    private final DatabaseAddress address;

    /** @throws ServerFailure with exit status 2 when the address cannot be read */
    ClientOptions(DatabaseAddress address) throws ServerFailure {
        this.address = address;
        this.configuration = parsed(address);
        if (configuration.addresses().isEmpty() || configuration.database() == null) {
            throw ServerFailure.wrongCall("データベース " + address + " のアドレスにホストかデータベースの名前がありません。FURIKAE_DB_URL を確かめてください。");
        }
    }

    private static Configuration parsed(DatabaseAddress address) throws ServerFailure {
        try {
            return Configuration.parse(address.url());
        } catch (SQLException e) {
            throw ServerFailure.wrongCall("データベース " + address + " のアドレスを読めません。FURIKAE_DB_URL を確かめてください。");
        }
    }

    String schema() {
        return configuration.database();
    }

    /** An option file: arguments would show the password to everybody on the machine. */
    String file() {
        HostAddress host = configuration.addresses().get(0);
        List<String> lines = new ArrayList<>(List.of(
                "[client]",
                "protocol=tcp",
                "host=" + quoted(host.host),
                "port=" + host.port,
                "user=" + quoted(address.user()),
                "password=" + quoted(address.password())));
        lines.addAll(encryption(configuration.sslMode()));
        return String.join("\n", lines) + "\n";
    }

    private List<String> encryption(SslMode mode) {
        List<String> lines = new ArrayList<>();
        switch (mode) {
            case DISABLE, ALLOW -> lines.add("skip-ssl");
            case TRUST -> lines.addAll(List.of("ssl", "skip-ssl-verify-server-cert"));
            // MariaDB's programs cannot check the certificate without the name of the host: stricter, never laxer.
            case VERIFY_CA, VERIFY_FULL -> lines.addAll(List.of("ssl", "ssl-verify-server-cert"));
        }
        if (mode != SslMode.DISABLE && configuration.serverSslCert() != null) {
            lines.add("ssl-ca=" + quoted(configuration.serverSslCert()));
        }
        return lines;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
