package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.furikae.harness.Api;
import org.furikae.harness.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs as other systems draft and read them, and their files as browsers take them. Drafts hold no claim, so others see none. */
@ExtendWith(SharedServer.class)
class ProrationCallsIT {
    private static final String RUNS = "api/v1/prorations";
    private static final String JSON = "application/json";
    private static final int AMOUNT_COLUMN = 7;
    private static final double LONGEST_DOWNLOAD = 300_000; // milliseconds, on a machine that is busy with other tests

    private final RunningServer server;
    private final Api api;

    ProrationCallsIT(RunningServer server) {
        this.server = server;
        this.api = Api.asIntegration(server.address());
    }

    @Test
    void a_draft_is_answered_whole_and_its_shares_and_lines_add_up_to_it() throws IOException, InterruptedException {
        HttpResponse<String> answer = api.post(RUNS, JSON, "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode run = Api.json(answer);
        String location = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(location).isEqualTo(run.path("self").asText());
        assertThat(run.path("state").asText()).isEqualTo("DRAFT");
        assertThat(run.path("draftedBy").asText()).isEqualTo("integration");
        assertThat(run.path("unconfirmed").asBoolean()).isTrue();
        assertThat(run.path("methods").get(0).path("legalSource").asText()).isNotBlank();
        assertThat(run.path("methods").get(0).path("confirmed").asBoolean()).isFalse();
        assertThat(run.path("approvedBy").isNull()).isTrue();
        assertThat(Api.json(api.get(location))).isEqualTo(run);
        assertThat(Api.json(api.get(RUNS + "/" + run.path("runId").asText()))).isEqualTo(run);

        long amount = run.path("amount").asLong();
        assertThat(amount).isPositive();
        List<JsonNode> shares = all(location + "/shares?limit=1000");
        assertThat(shares).hasSize(run.path("shares").asInt());
        assertThat(sum(shares)).isEqualTo(amount);
        List<JsonNode> lines = all(location + "/lines?limit=7");
        assertThat(lines).hasSize(run.path("claims").asInt());
        assertThat(sum(lines)).isEqualTo(amount);
        assertThat(sum(all(location + "/shares?pool=1&limit=1000")))
                .isEqualTo(sum(lines.stream()
                        .filter(line -> line.path("pool").asInt() == 1)
                        .toList()));

        assertThat(sumOfCsv(location + "/shares.csv", AMOUNT_COLUMN)).isEqualTo(amount);
        assertThat(sumOfCsv(location + "/lines.csv", 2)).isEqualTo(amount);
        assertThat(sumOfWorkbook(api.download(location + "/result.xlsx").body(), "按分結果", AMOUNT_COLUMN))
                .isEqualTo(amount);
    }

    @Test
    void one_month_can_be_drafted_under_a_method_of_choice() throws IOException, InterruptedException {
        String month = Api.json(api.post(RUNS, JSON, "{}"))
                .path("months")
                .get(0)
                .path("treatmentMonth")
                .asText();

        JsonNode run = Api.json(
                api.post(RUNS, JSON, "{\"treatmentMonth\":\"" + month + "\",\"method\":1,\"asOf\":\"2026-11-20\"}"));

        assertThat(run.path("treatmentMonth").asText()).isEqualTo(month);
        assertThat(run.path("months")).hasSize(1);
        assertThat(run.path("knownAsOf").asText()).isEqualTo("2026-11-20");
    }

    @Test
    void what_cannot_be_drafted_is_a_problem_that_says_how_to_mend_it() throws IOException, InterruptedException {
        assertProblem(api.post(RUNS, JSON, "{"), 400, "bad-json");
        assertProblem(api.post(RUNS, JSON, ""), 400, "bad-json");
        assertProblem(api.post(RUNS, JSON, "{\"treatmentmonth\":\"2026-08\"}"), 400, "bad-field");
        assertProblem(api.post(RUNS, JSON, "{\"method\":\"1\"}"), 400, "bad-field");
        assertProblem(api.post(RUNS, "text/plain", "{}"), 415, "not-json");
        assertProblem(api.post(RUNS, JSON, "{}" + " ".repeat(20_000)), 413, "body-too-large");
        assertProblem(api.post(RUNS, JSON, "{}" + " ".repeat(3_000_000)), 413, "file-too-large");
        assertProblem(api.post(RUNS, JSON, "{\"treatmentMonth\":\"1999-01\"}"), 422, "proration-not-possible");
        assertProblem(api.post(RUNS, JSON, "{\"method\":987654}"), 422, "proration-not-possible");
        assertProblem(api.get(RUNS), 405, "method-not-allowed");
        for (String unknown : List.of("999999", "P-999999", "p-1", "abc", "-1", "1234567890123456789012")) {
            assertProblem(api.get(RUNS + "/" + unknown), 404, "unknown-proration");
            assertProblem(api.get(RUNS + "/" + unknown + "/shares.csv"), 404, "unknown-proration");
        }
        String run = Api.json(api.post(RUNS, JSON, "{}")).path("self").asText();
        assertProblem(api.get(run + "/shares?limit=1001"), 400, "bad-field");
        assertProblem(api.get(run + "/shares?insurer=06'"), 400, "bad-field");
        assertProblem(api.get(run + "/lines?pool=0"), 400, "bad-field");
        assertProblem(api.get(run + "/lines?offset=-1"), 400, "bad-field");
    }

    @Test
    void browsers_take_the_files_of_a_run_and_its_statements_add_up_to_it() throws IOException, InterruptedException {
        JsonNode run = Api.json(api.post(RUNS, JSON, "{}"));
        String id = run.path("runId").asText();
        long amount = run.path("amount").asLong();
        try (Browser browser = new Browser(server.address())) {
            browser.logIn("auditor");
            assertThat(sumOfWorkbook(file(browser, "shares.xlsx?run=" + id), "按分結果", AMOUNT_COLUMN))
                    .isEqualTo(amount);
            assertThat(sumOfWorkbook(file(browser, "lines.xlsx?run=" + id), "按分明細", 2))
                    .isEqualTo(amount);
            assertThat(lines(file(browser, "shares.csv?run=" + id)))
                    .hasSize(run.path("shares").asInt() + 1);
            assertThat(lines(file(browser, "lines.csv?run=" + id)))
                    .hasSize(run.path("claims").asInt() + 1);

            Map<String, byte[]> statements = unzip(file(browser, "statements.zip?run=" + id));
            assertThat(statements).hasSize(2 * run.path("insurers").asInt());
            long billed = 0;
            for (Map.Entry<String, byte[]> statement : statements.entrySet()) {
                if (statement.getKey().endsWith(".xlsx")) {
                    billed += sumOfWorkbook(statement.getValue(), "内訳", 10);
                } else {
                    assertThat(new String(statement.getValue(), StandardCharsets.ISO_8859_1))
                            .startsWith("%PDF-")
                            .endsWith("%%EOF\n");
                }
            }
            assertThat(billed).isEqualTo(amount);

            String insurer = statements.keySet().iterator().next().replaceAll("[^0-9]", "");
            String one = "run=" + id + "&insurer=" + insurer;
            assertThat(file(browser, "statement.xlsx?" + one))
                    .isEqualTo(statements.get("statement-" + insurer + ".xlsx"));
            assertThat(file(browser, "statement.pdf?" + one))
                    .isEqualTo(statements.get("statement-" + insurer + ".pdf"));
            assertThat(unzip(file(browser, "statements.zip?format=xlsx&run=" + id)))
                    .hasSize(run.path("insurers").asInt());

            for (String wrong : List.of(
                    "shares.csv",
                    "shares.csv?run=abc",
                    "statement.pdf?run=" + id + "&insurer=99999999",
                    "statement.pdf?run=" + id + "&insurer=x",
                    "statements.zip?format=doc&run=" + id)) {
                APIResponse answer = get(browser, wrong);
                assertThat(answer.status()).as(wrong).isEqualTo(404);
                assertThat(answer.headers().get("content-type")).as(wrong).contains("text/html");
                assertThat(answer.headers()).as(wrong).doesNotContainKey("content-disposition");
            }
        }
    }

    /** On HTTP/2 the container hangs up after 30 seconds without traffic, also on a call that it is still working on. */
    @Test
    void a_client_that_offers_http_2_is_served_on_http_1_1() throws IOException, InterruptedException {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address().resolve("health/live"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    private List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String next = path;
        while (seen.add(next)) {
            JsonNode page = Api.json(api.get(next));
            page.path("items").forEach(items::add);
            if (page.path("next").isNull()) {
                assertThat(items).hasSize(page.path("total").asInt());
                return items;
            }
            next = page.path("next").asText();
        }
        throw new IllegalStateException("the pages lead in a circle: " + next);
    }

    private static long sum(List<JsonNode> items) {
        return items.stream().mapToLong(item -> item.path("amount").asLong()).sum();
    }

    private long sumOfCsv(String path, int column) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = api.download(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("P-");
        return lines(answer.body()).stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[column]))
                .sum();
    }

    private static List<String> lines(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).lines().toList();
    }

    private static long sumOfWorkbook(byte[] file, String sheet, int column) throws IOException {
        long sum = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : workbook.getSheet(sheet)) {
                if (row.getRowNum() > 0) {
                    sum += (long) row.getCell(column).getNumericCellValue();
                }
            }
        }
        return sum;
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private byte[] file(Browser browser, String name) {
        APIResponse answer = get(browser, name);
        assertThat(answer.status()).as(name).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).as(name).contains("attachment");
        return answer.body();
    }

    private APIResponse get(Browser browser, String name) {
        return browser.page()
                .request()
                .get(
                        server.address().resolve("download/proration/" + name).toString(),
                        RequestOptions.create().setTimeout(LONGEST_DOWNLOAD));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Api.json(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:furikae:problem:" + type);
        assertThat(problem.path("detail").asText()).containsPattern("[\\p{IsHiragana}]");
    }
}
