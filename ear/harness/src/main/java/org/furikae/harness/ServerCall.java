package org.furikae.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls the shipped server's launcher. */
public final class ServerCall {
    private ServerCall() {}

    public static Process start(Path data, Map<String, String> environment, String outputName, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Work.java(),
                "-jar",
                Work.SERVER.resolve("furikae-server.jar").toString(),
                "serve",
                "--data",
                data.toString()));
        command.addAll(List.of(more));
        if (!command.contains("--port")) {
            command.addAll(List.of("--port", Integer.toString(Work.freePort())));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Work.file(outputName).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FURIKAE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
