package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.furikae.harness.Api;
import org.furikae.harness.AuditCall;
import org.furikae.harness.CommandLine;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle of a large batch: nothing is lost and nothing is there twice. {@link ChaosIT} kills each process alone. */
class SuddenDeathIT {
    private static final int CLAIMS = 8_000;

    private static Path tables;
    private static String expected;

    @BeforeAll
    static void decide_by_command_line() throws IOException, InterruptedException {
        tables = CommandLine.sample(8_000, CLAIMS, 7, "csv");
        expected = Files.readString(
                CommandLine.reconcile(tables, "sudden-death-out").resolve("decisions.csv"));
    }

    @Test
    void a_batch_goes_on_by_itself_after_all_processes_were_killed() throws Exception {
        Path data = Work.empty("all-killed");
        String claims;
        RunningServer killed = RunningServer.start(data, Map.of());
        Api before = Api.asIntegration(killed.address());
        claims = before.acceptedTables(tables);
        awaitSomeDecided(before, claims);
        ProcessHandle database = killed.database();
        ProcessHandle application = killed.application();
        killed.launcher().destroyForcibly();
        application.destroyForcibly();
        database.destroyForcibly();
        assertThat(killed.launcher().waitFor(30, TimeUnit.SECONDS)).isTrue();

        try (RunningServer server = RunningServer.start(data, Map.of())) {
            assertFinished(server, Api.asIntegration(server.address()), claims);
        }
    }

    /** In the middle: decided are some, not all. */
    private static void awaitSomeDecided(Api api, String claims) throws IOException, InterruptedException {
        long decided = 0;
        while (decided == 0) {
            JsonNode batch = api.batch(claims);
            decided = batch.path("decided").asLong();
            assertThat(batch.path("state").asText()).as(batch.toString()).isNotIn("DONE", "FAILED");
            Thread.sleep(50);
        }
    }

    private static void assertFinished(RunningServer server, Api api, String claims) throws Exception {
        JsonNode batch = api.done(claims);
        assertThat(batch.path("accepted").asLong()).isEqualTo(CLAIMS);
        assertThat(batch.path("decided").asLong()).isEqualTo(CLAIMS);
        assertThat(new String(api.download(claims + "/result.csv").body(), StandardCharsets.UTF_8))
                .isEqualTo(expected);
        try (Connection connection = server.connect()) {
            assertThat(count(connection, "select count(*) from claim")).isEqualTo(CLAIMS);
            assertThat(count(connection, "select count(distinct in_force_claim) from decision"))
                    .isEqualTo(CLAIMS);
            assertThat(count(connection, "select count(*) from decision")).isEqualTo(CLAIMS);
        }
        AuditCall.Said verified = AuditCall.on(server.data(), "verify");
        assertThat(verified.status()).as(verified.text()).isEqualTo(AuditCall.INTACT);
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
