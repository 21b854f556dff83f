package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.furikae.harness.Api;
import org.furikae.harness.AuditCall;
import org.furikae.harness.CommandLine;
import org.furikae.harness.LauncherCall;
import org.furikae.harness.RunningServer;
import org.furikae.harness.ServerCall;
import org.furikae.harness.Work;
import org.junit.jupiter.api.Test;

/** A database server that somebody else runs, of an older MariaDB than the embedded one. */
class ExternalDatabaseIT {
    @Test
    void the_server_keeps_everything_in_the_database_that_the_environment_names() throws Exception {
        Path tables = CommandLine.sample(1_000, 300, 9, "csv");
        Path decided = CommandLine.reconcile(tables, "external-database-out");

        try (DebianDatabase database = DebianDatabase.start("debian-database");
                RunningServer server = RunningServer.start(Work.empty("external-database"), database.environment())) {
            Api api = Api.asIntegration(server.address());
            String claims = api.acceptedTables(tables);
            api.done(claims);

            assertThat(new String(api.download(claims + "/result.csv").body(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(decided.resolve("decisions.csv")));
            assertThat(server.data().resolve("database")).doesNotExist();
            AuditCall.Said verified = AuditCall.in(database.environment(), server.data(), "verify");
            assertThat(verified.status()).as(verified.text()).isEqualTo(AuditCall.INTACT);
            assertThat(verified.text()).contains("変わっていない判定 300件");
            Path backup = Work.empty("external-backup").resolve("furikae.backup");
            AuditCall.Said written = LauncherCall.in(
                    database.environment(),
                    "backup",
                    backup.toString(),
                    "--data",
                    server.data().toString());
            assertThat(written.status()).as(written.text()).isZero();
            AuditCall.Said occupied = LauncherCall.in(
                    database.environment(),
                    "restore",
                    backup.toString(),
                    "--data",
                    Work.empty("external-occupied").toString());
            assertThat(occupied.status()).as(occupied.text()).isEqualTo(AuditCall.WRONG_CALL);
            // From a server of somebody's own to the embedded one, whose user has another name.
            AuditCall.Said moved = LauncherCall.of(
                    "restore",
                    backup.toString(),
                    "--data",
                    Work.empty("external-moved").toString());
            assertThat(moved.status()).as(moved.text()).isZero();
            assertThat(moved.text()).contains("変わっていない判定 300件");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(in_force_claim) from decision")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(300);
            }
        }
    }

    @Test
    void a_refused_password_ends_the_start_with_status_2() throws Exception {
        try (DebianDatabase database = DebianDatabase.start("debian-database-refusing")) {
            Map<String, String> environment = new java.util.HashMap<>(database.environment());
            environment.put("FURIKAE_DB_PASSWORD", "wrong");
            Process server = ServerCall.start(Work.empty("refused"), environment, "refused.out");

            assertThat(server.waitFor()).isEqualTo(2);
            assertThat(Files.readString(Work.file("refused.out")))
                    .contains("FURIKAE_DB_PASSWORD")
                    .doesNotContain("wrong", "\tat ");
        }
    }
}
