package org.furikae.server.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.furikae.server.ServerFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
    @TempDir
    Path folder;

    private HttpServer server;
    private Readiness readiness;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        readiness = new Readiness(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_application_whose_checks_are_up_is_ready() throws InterruptedException {
        answer(200, "{\"status\":\"UP\",\"checks\":[{\"name\":\"storage\",\"status\":\"UP\"}]}");

        assertThat(readiness.ready()).isTrue();
    }

    @Test
    void a_server_without_the_application_is_not_ready_though_it_says_up() throws InterruptedException {
        answer(200, "{\"status\":\"UP\",\"checks\":[]}");

        assertThat(readiness.ready()).isFalse();
    }

    @Test
    void an_application_that_is_down_or_answers_something_else_is_not_ready() throws InterruptedException {
        answer(503, "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"storage\",\"status\":\"DOWN\"}]}");
        assertThat(readiness.ready()).isFalse();

        answer(200, "<html>");
        assertThat(readiness.ready()).isFalse();
    }

    @Test
    void waiting_ends_when_the_process_is_gone() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThatThrownBy(() ->
                        readiness.await(gone.toHandle(), new DeploymentLog(folder.resolve("server.log")), () -> {}))
                .isInstanceOfSatisfying(
                        ServerFailure.class,
                        failure -> assertThat(failure.exitStatus()).isEqualTo(3))
                .hasMessageContaining("server.log");
    }

    @Test
    void waiting_ends_when_this_start_could_not_deploy_whatever_earlier_ones_did()
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("server.log"), "SEVERE Exception while loading the app\n");
        DeploymentLog log = new DeploymentLog(file);
        assertThat(log.failure()).isEmpty();

        Files.writeString(file, "SEVERE Exception while loading the app : why\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> readiness.await(ProcessHandle.current(), log, () -> {}))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("server.log");
    }

    @Test
    void a_wrong_setting_is_told_as_the_application_said_it() throws IOException {
        DeploymentLog log = new DeploymentLog(folder.resolve("server.log"));
        Files.writeString(
                folder.resolve("server.log"),
                "SEVERE Exception while loading the app : x\njava.lang.IllegalStateException: 設定の誤り: FURIKAE_X を直してください。\n\tat y\n");

        assertThat(log.failure()).hasValueSatisfying(failure -> {
            assertThat(failure).hasMessage("設定の誤り: FURIKAE_X を直してください。");
            assertThat(failure.exitStatus()).isEqualTo(2);
        });
    }

    private void answer(int status, String body) {
        try {
            server.removeContext("/health/ready");
        } catch (IllegalArgumentException firstTime) {
            assertThat(firstTime).isNotNull();
        }
        server.createContext("/health/ready", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }
}
