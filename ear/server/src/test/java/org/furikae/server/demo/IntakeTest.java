package org.furikae.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private final AtomicReference<String> received = new AtomicReference<>("");
    private HttpServer server;
    private URI address;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_is_handed_in_whole_with_its_kind_and_day() throws IOException, InterruptedException {
        answer(202, "/api/v1/batches/7", "{}");
        Path file = Files.writeString(folder.resolve("claims.csv"), "レセプトID\r\nA-1\r\n");

        URI batch = new Intake(address, DemoUser.INTEGRATION).hand("claims", file, DAY);

        assertThat(batch).isEqualTo(address.resolve("/api/v1/batches/7"));
        assertThat(received.get())
                .contains("name=\"kind\"\r\n\r\nclaims\r\n")
                .contains("name=\"asOf\"\r\n\r\n2026-11-20\r\n")
                .contains("name=\"file\"; filename=\"claims.csv\"")
                .contains("\r\n\r\nレセプトID\r\nA-1\r\n\r\n--")
                .endsWith("--\r\n");
    }

    @Test
    void a_file_that_was_taken_before_is_followed_where_it_was_taken() throws IOException, InterruptedException {
        answer(409, "/api/v1/batches/3", "{}");
        Path file = Files.writeString(folder.resolve("claims.csv"), "x");

        assertThat(new Intake(address, DemoUser.INTEGRATION).hand("claims", file, DAY))
                .isEqualTo(address.resolve("/api/v1/batches/3"));
    }

    @Test
    void a_refusal_is_passed_on_with_its_reason() throws IOException {
        answer(422, "", "{\"detail\":\"列がありません\"}");
        Path file = Files.writeString(folder.resolve("claims.csv"), "x");

        assertThatThrownBy(() -> new Intake(address, DemoUser.INTEGRATION).hand("claims", file, DAY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("列がありません");
    }

    private void answer(int status, String location, String body) {
        server.createContext("/api/v1/batches", exchange -> {
            received.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
