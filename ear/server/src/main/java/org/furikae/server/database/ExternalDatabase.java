package org.furikae.server.database;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;

/** A MariaDB server that somebody else runs, named by {@code FURIKAE_DB_URL}, {@code _USER} and {@code _PASSWORD}. */
public final class ExternalDatabase implements Database {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DatabaseAddress address;

    private ExternalDatabase(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * @return the server that the environment names; empty when it names none
     * @throws ServerFailure when it names one only by half
     */
    public static Optional<DatabaseAddress> named(Map<String, String> environment) throws ServerFailure {
        String url = environment.getOrDefault("FURIKAE_DB_URL", "");
        String user = environment.getOrDefault("FURIKAE_DB_USER", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:mariadb:")) {
            throw ServerFailure.wrongCall("FURIKAE_DB_URL は jdbc:mariadb://ホスト:ポート/データベース の形で指定してください。");
        }
        if (user.isBlank()) {
            throw ServerFailure.wrongCall("FURIKAE_DB_URL を指定するときは FURIKAE_DB_USER と FURIKAE_DB_PASSWORD も指定してください。");
        }
        return Optional.of(new DatabaseAddress(url, user, environment.getOrDefault("FURIKAE_DB_PASSWORD", "")));
    }

    /** Waits until the server lets us in: a failed deployment is not tried again by the application server. */
    public static ExternalDatabase await(DatabaseAddress address, ProgressLine progress)
            throws ServerFailure, InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            progress.show("データベース " + address + " を待っています");
            try {
                Connections.attempt(address);
                return new ExternalDatabase(address);
            } catch (SQLException e) {
                if (Connections.refused(e)) {
                    throw ServerFailure.wrongCall(
                            "データベース " + address + " に入れません。FURIKAE_DB_USER、FURIKAE_DB_PASSWORD とデータベースの権限を確かめてください。");
                }
                if (Instant.now().isAfter(giveUp)) {
                    throw ServerFailure.fault(
                            "データベース " + address + " に " + PATIENCE.toSeconds() + " 秒待ってもつながりません。動いているか確かめてください。", e);
                }
            }
            Thread.sleep(500);
        }
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        // It is not ours to stop.
    }
}
