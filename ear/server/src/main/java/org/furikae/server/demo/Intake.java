package org.furikae.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/** Hands files in through the calls that other systems use, too. */
final class Intake {
    private static final int ACCEPTED = 202;
    private static final int TAKEN_BEFORE = 409;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI application;
    private final String authorization;

    Intake(URI application, DemoUser user) {
        this.application = application;
        String credentials = user.name() + ":" + user.password();
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** @return address of the batch that took the file, now or earlier */
    URI hand(String kind, Path file, LocalDate asOf) throws IOException, InterruptedException {
        MultipartForm form = new MultipartForm()
                .field("kind", kind)
                .field("asOf", asOf.toString())
                .file("file", file);
        HttpResponse<String> answer = client.send(
                request(application.resolve("api/v1/batches"))
                        .header("Content-Type", form.contentType())
                        .POST(form.body())
                        .build(),
                BodyHandlers.ofString());
        Optional<String> location = answer.headers().firstValue("Location");
        if ((answer.statusCode() == ACCEPTED || answer.statusCode() == TAKEN_BEFORE) && location.isPresent()) {
            return application.resolve(location.get());
        }
        throw new IOException(kind + ": status " + answer.statusCode() + " "
                + json.readTree(answer.body()).path("detail").asText());
    }

    Progress progress(URI batch) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(batch).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(batch + ": status " + answer.statusCode());
        }
        JsonNode document = json.readTree(answer.body());
        return new Progress(
                document.path("state").asText(),
                document.path("rowsRead").asLong(),
                document.path("rejected").asLong(),
                document.path("decided").asLong());
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", authorization);
    }

    /**
     * How far a batch has come.
     *
     * @param state RECEIVED, READING, DECIDING, DONE or FAILED
     */
    record Progress(String state, long rowsRead, long rejected, long decided) {
        boolean finished() {
            return "DONE".equals(state) || "FAILED".equals(state);
        }
    }
}
