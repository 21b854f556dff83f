package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.furikae.harness.Api;
import org.furikae.harness.CommandLine;
import org.furikae.harness.Work;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The EAR on a full Payara Server, with an empty database. */
@Tag("full-server")
class FullServerDeploymentIT {
    @Test
    void the_ear_decides_like_the_command_line_and_its_pages_work() throws Exception {
        Path tables = CommandLine.sample(1_000, 300, 9, "csv");
        Path decided = CommandLine.reconcile(tables, "full-server-out");

        try (DebianDatabase database = DebianDatabase.start("full-server-database")) {
            Map<String, String> environment = new HashMap<>(database.environment());
            environment.put("FURIKAE_DATA", Work.empty("full-server-data").toString());
            environment.put("FURIKAE_DEMO", "true");
            try (PayaraServer server = PayaraServer.start(environment)) {
                server.deploy(Built.EAR);

                Api api = Api.asIntegration(server.address());
                String claims = api.acceptedTables(tables);
                api.done(claims);
                assertThat(new String(api.download(claims + "/result.csv").body(), StandardCharsets.UTF_8))
                        .isEqualTo(Files.readString(decided.resolve("decisions.csv")));

                try (Browser browser = new Browser(server.address())) {
                    browser.logIn("intake");
                    browser.open("batches/index.xhtml");
                    browser.page()
                            .setInputFiles(
                                    "input[type=file]",
                                    CommandLine.sample(200, 50, 10, "xlsx").resolve("sample.xlsx"));
                    assertThat(browser.page().locator("#batch-state"))
                            .hasAttribute(
                                    "data-state",
                                    "DONE",
                                    new LocatorAssertions.HasAttributeOptions().setTimeout(180_000));
                    assertThat(browser.page().locator("#claims-decided")).hasText("50");
                    browser.screenshot("full-server-batch");
                }
            }
        }
    }
}
