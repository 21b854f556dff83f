package org.furikae.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls the shipped server's launcher for something that ends by itself. */
public final class LauncherCall {
    private LauncherCall() {}

    public static AuditCall.Said of(String... arguments) throws IOException, InterruptedException {
        return in(Map.of(), arguments);
    }

    public static AuditCall.Said in(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Work.java(), "-jar", Work.SERVER.resolve("furikae-server.jar").toString()));
        command.addAll(List.of(arguments));
        Path output = Work.file(arguments[0] + "-" + System.nanoTime() + ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FURIKAE_"));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new AuditCall.Said(status, Files.readString(output));
    }
}
