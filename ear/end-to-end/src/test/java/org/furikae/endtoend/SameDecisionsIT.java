package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.furikae.harness.Api;
import org.furikae.harness.CommandLine;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.junit.jupiter.api.Test;

/** Server and command line are two ways to the same rules. */
class SameDecisionsIT {
    @Test
    void server_and_command_line_decide_the_same_files_alike_to_the_letter() throws IOException, InterruptedException {
        Path tables = CommandLine.sample(5_000, 2_000, 5, "csv");
        Path decided = CommandLine.reconcile(tables, "same-decisions-out");

        try (RunningServer server = RunningServer.start(Work.empty("same-decisions"), Map.of())) {
            Api api = Api.asIntegration(server.address());
            String claims = api.acceptedTables(tables);
            JsonNode batch = api.done(claims);
            HttpResponse<byte[]> result = api.download(claims + "/result.csv");

            assertThat(batch.path("rejected").asLong()).isZero();
            assertThat(batch.path("decided").asLong()).isEqualTo(2_000);
            assertThat(result.statusCode()).isEqualTo(200);
            assertThat(new String(result.body(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(decided.resolve("decisions.csv")));
            assertThat(server.stop()).isZero();
        }
    }
}
