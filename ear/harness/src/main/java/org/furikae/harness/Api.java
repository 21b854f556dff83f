package org.furikae.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The calls of formats.md 12 as another system makes them. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDED = Set.of("DONE", "FAILED");
    private static final String BOUNDARY = "end-to-end-boundary";

    private final HttpClient client = HttpClient.newBuilder()
            // As proxies and most clients call; on HTTP/2 the server only closes the connection on an upload it
            // refuses.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI server;
    private final String authorization;

    private Api(URI server, String credentials) {
        this.server = server;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    public static Api asIntegration(URI server) {
        return new Api(server, "integration:demo-integration-2026");
    }

    public static Api as(URI server, String credentials) {
        return new Api(server, credentials);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(server.resolve(path)).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(
                request(server.resolve(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        return client.send(request(server.resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> upload(String kind, Path file, String asOf) throws IOException, InterruptedException {
        return upload(kind, file.getFileName().toString(), BodyPublishers.ofFile(file), asOf);
    }

    public HttpResponse<String> upload(String kind, String fileName, BodyPublisher content, String asOf)
            throws IOException, InterruptedException {
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(field("kind", kind));
        parts.add(field("asOf", asOf));
        parts.add(BodyPublishers.ofString(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        parts.add(content);
        parts.add(BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return client.send(
                request(server.resolve("api/v1/batches"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.concat(parts.toArray(new BodyPublisher[0])))
                        .build(),
                BodyHandlers.ofString());
    }

    private static BodyPublisher field(String name, String value) {
        return BodyPublishers.ofString(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    /** Hands a file in, which must be accepted; returns the path of the batch, which a restarted server has on another port. */
    public String accepted(String kind, Path file) throws IOException, InterruptedException {
        HttpResponse<String> answer = upload(kind, file, CommandLine.AS_OF);
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(kind + ": " + answer.statusCode() + " " + answer.body());
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** Hands the tables of a sample in, one by one, and returns the batch of the claims before it is done. */
    public String acceptedTables(Path tables) throws IOException, InterruptedException {
        acceptedRegister(tables);
        return accepted("claims", tables.resolve("claims.csv"));
    }

    /** Hands all tables of a sample in but the claims, and waits until they are taken. */
    public void acceptedRegister(Path tables) throws IOException, InterruptedException {
        for (String kind : List.of("insurers", "registrations", "attestations", "payments")) {
            done(accepted(kind, tables.resolve(kind + ".csv")));
        }
    }

    public JsonNode batch(String location) throws IOException, InterruptedException {
        return json(get(location));
    }

    public static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    /** Waits until the batch is done, through restarts of the server. */
    public JsonNode done(String location) throws InterruptedException {
        JsonNode batch = ended(location);
        if (!"DONE".equals(batch.path("state").asText())) {
            throw new IllegalStateException(batch.toString());
        }
        return batch;
    }

    /** Waits until the batch is done or failed, through restarts of the server. */
    public JsonNode ended(String location) throws InterruptedException {
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(6));
        String last = "no answer";
        while (Instant.now().isBefore(giveUp)) {
            try {
                JsonNode batch = batch(location);
                last = batch.toString();
                if (ENDED.contains(batch.path("state").asText())) {
                    return batch;
                }
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("not done: " + last);
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2)).header("Authorization", authorization);
    }
}
