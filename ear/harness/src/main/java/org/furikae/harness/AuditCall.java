package org.furikae.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls {@code audit} of the shipped server. */
public final class AuditCall {
    public static final int INTACT = 0;
    public static final int BROKEN = 1;
    public static final int WRONG_CALL = 2;

    private AuditCall() {}

    /** Exit status and output of a call. */
    public record Said(int status, String text) {}

    public static Said on(Path data, String... arguments) throws IOException, InterruptedException {
        return in(Map.of(), data, arguments);
    }

    public static Said in(Map<String, String> environment, Path data, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("audit"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--data", data.toString()));
        return LauncherCall.in(environment, words.toArray(String[]::new));
    }
}
