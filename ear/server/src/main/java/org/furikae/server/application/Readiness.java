package org.furikae.server.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.furikae.server.ServerFailure;

/**
 * Asks {@code /health/ready} until the application itself says it is up. A server without the application, because its
 * deployment failed, also answers UP, but with no checks.
 */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI health;

    Readiness(URI application) {
        health = application.resolve("health/ready");
    }

    void await(ProcessHandle process, DeploymentLog log, Runnable onWaiting)
            throws ServerFailure, IOException, InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!ready()) {
            if (!process.isAlive()) {
                throw ServerFailure.fault("アプリケーションが起動中に終了しました。記録を見てください: " + log.path());
            }
            Optional<ServerFailure> failure = log.failure();
            if (failure.isPresent()) {
                throw failure.get();
            }
            if (Instant.now().isAfter(giveUp)) {
                throw ServerFailure.fault(
                        "アプリケーションが " + PATIENCE.toSeconds() + " 秒待っても準備できません。記録を見てください: " + log.path());
            }
            onWaiting.run();
            Thread.sleep(200);
        }
    }

    boolean ready() throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(health).timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && up(json.readTree(answer.body()));
        } catch (IOException e) {
            // Nobody listens yet, or what answers is not ours.
            return false;
        }
    }

    private static boolean up(JsonNode answer) {
        return "UP".equals(answer.path("status").asText())
                && !answer.path("checks").isEmpty();
    }
}
