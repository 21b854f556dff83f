package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.furikae.harness.Api;
import org.furikae.harness.CommandLine;
import org.furikae.harness.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be taken in: a clear sentence, the right status, and no trace of a batch. */
@ExtendWith(SharedServer.class)
class WrongInputIT {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RunningServer server;
    private final Api api;

    WrongInputIT(RunningServer server) {
        this.server = server;
        this.api = Api.asIntegration(server.address());
    }

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                arguments("no-columns.xlsx", 422, "医療機関コード", WrongFiles.withoutRequiredColumns()),
                arguments("old.xlsx", 415, ".xls", WrongFiles.oldExcel()),
                arguments("encrypted.xlsx", 422, "パスワード", WrongFiles.encrypted()),
                arguments("bomb.xlsx", 413, "分けて", WrongFiles.zipBomb()),
                arguments("empty.xlsx", 422, "空", new byte[0]),
                arguments("utf16.csv", 415, "UTF-16", WrongFiles.utf16()),
                arguments("letter.pdf", 415, ".xlsx", WrongFiles.pdf()));
    }

    @ParameterizedTest(name = "{0} is refused with {1}")
    @MethodSource("files")
    void a_call_is_told_what_is_wrong(String name, int status, String words, byte[] content) throws Exception {
        String before = batches();

        HttpResponse<String> answer =
                api.upload("claims", name, BodyPublishers.ofByteArray(content), CommandLine.AS_OF);

        assertProblem(answer, status, words);
        assertThat(batches()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} is refused on the page")
    @MethodSource("files")
    void a_person_is_told_what_is_wrong(String name, int status, String words, byte[] content) throws Exception {
        String before = batches();
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            browser.logIn("intake");
            browser.open("batches/index.xhtml");
            page.locator("[id='upload:kind']").selectOption("CLAIMS");
            // The page offers only .xlsx and .csv; a person may choose "all files" all the same.
            page.setInputFiles("input[type=file]", new FilePayload(name.replace(".pdf", ".xlsx"), WORKBOOK, content));

            assertThat(page.locator("[id='upload:refusal'] [data-problem]"))
                    .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            browser.screenshot("refused-" + name.replaceFirst("\\..*", ""));
        }
        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void three_hundred_megabytes_are_too_many() throws IOException, InterruptedException {
        String before = batches();
        Path huge = WrongFiles.huge();

        HttpResponse<String> answer = api.upload("claims", huge, CommandLine.AS_OF);

        Files.delete(huge);
        assertProblem(answer, 413, "50MB");
        assertThat(batches()).isEqualTo(before);
    }

    /** The container that reads the forms of pages knows only the largest limit that an administrator may choose. */
    @Test
    void a_form_with_a_file_that_does_not_say_its_length_is_not_read() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest chunked = HttpRequest.newBuilder(server.address().resolve("login.xhtml"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100])))
                .build();

        HttpResponse<Void> answer = client.send(chunked, BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @Test
    void the_same_file_is_refused_with_the_way_to_the_first_batch() throws IOException, InterruptedException {
        byte[] content = WrongFiles.someRowsWrong("SAME-");
        HttpResponse<String> first =
                api.upload("claims", "same.csv", BodyPublishers.ofByteArray(content), CommandLine.AS_OF);
        String location = first.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> second =
                api.upload("claims", "renamed.csv", BodyPublishers.ofByteArray(content), CommandLine.AS_OF);

        assertProblem(second, 409, "受付番号");
        assertThat(second.headers().firstValue("Location")).contains(location);
        api.done(location);
    }

    @Test
    void good_rows_are_taken_and_every_wrong_one_is_named_with_its_reason() throws IOException, InterruptedException {
        HttpResponse<String> answer = api.upload(
                "claims",
                "some-wrong.csv",
                BodyPublishers.ofByteArray(WrongFiles.someRowsWrong("SOME-")),
                CommandLine.AS_OF);
        String location = answer.headers().firstValue("Location").orElseThrow();

        JsonNode batch = api.done(location);
        List<String> errors = new ArrayList<>();
        for (JsonNode error : Api.json(api.get(location + "/errors")).path("items")) {
            errors.add(error.path("row").asInt() + " " + error.path("column").asText());
            assertThat(error.path("message").asText()).matches("(?s).*\\p{IsHiragana}.*");
        }

        assertThat(batch.path("rowsRead").asInt()).isEqualTo(6);
        assertThat(batch.path("accepted").asInt()).isEqualTo(2);
        assertThat(batch.path("rejected").asInt()).isEqualTo(4);
        assertThat(batch.path("decided").asInt()).isEqualTo(2);
        assertThat(errors).containsExactly("4 レセプトID", "5 生年月日", "6 生年月日", "7 請求点数");
    }

    @Test
    void a_formula_that_nobody_calculated_is_no_name() throws IOException, InterruptedException {
        HttpResponse<String> answer = api.upload(
                "claims",
                "formula.xlsx",
                BodyPublishers.ofByteArray(WrongFiles.formulaForName("FORMULA-1")),
                CommandLine.AS_OF);
        String location = answer.headers().firstValue("Location").orElseThrow();

        assertThat(api.done(location).path("rejected").asInt()).isEqualTo(1);
        assertThat(api.get("api/v1/claims/FORMULA-1/decision").statusCode()).isEqualTo(404);
    }

    @Test
    void calls_without_the_right_account_are_refused() throws IOException, InterruptedException {
        assertProblem(Api.as(server.address(), "integration:guess").get("api/v1/batches"), 401, "認証");
        assertProblem(Api.as(server.address(), "auditor:demo-auditor-2026").get("api/v1/batches"), 403, "権限");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String words) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Api.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText() + problem.path("detail").asText())
                .contains(words)
                .doesNotContain("Exception", "\tat ");
    }

    /** What is known of batches, to see that nothing was added. */
    private String batches() throws IOException, InterruptedException {
        JsonNode first =
                Api.json(api.get("api/v1/batches?limit=1")).path("items").path(0);
        return first.path("id").asText() + " " + first.path("sha256").asText();
    }
}
