package org.furikae.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shipped command line. */
public final class CommandLine {
    public static final String AS_OF = "2026-11-20";

    private CommandLine() {}

    /** Sample tables as csv files and, when asked for, as one workbook; made once for each combination. */
    public static Path sample(int people, int claims, int seed, String format)
            throws IOException, InterruptedException {
        String name = "sample-" + people + "-" + claims + "-" + seed + "-" + format;
        Path folder = Work.file(name);
        if (!Files.exists(folder)) {
            Path draft = Work.empty(name + ".draft");
            call(
                    name + ".log",
                    List.of(
                            "sample",
                            "--people",
                            "" + people,
                            "--claims",
                            "" + claims,
                            "--seed",
                            "" + seed,
                            "--format",
                            format,
                            "--out",
                            draft.toString()));
            Files.move(draft, folder);
        }
        return folder;
    }

    /** Decides the csv tables of a folder; returns the folder with decisions.csv. */
    public static Path reconcile(Path tables, String outName) throws IOException, InterruptedException {
        Path out = Work.empty(outName);
        List<String> arguments = new ArrayList<>(List.of("reconcile", "--as-of", AS_OF, "--format", "csv"));
        for (String table : List.of("insurers", "registrations", "claims", "attestations", "payments")) {
            arguments.add("--" + table);
            arguments.add(tables.resolve(table + ".csv").toString());
        }
        arguments.add("--out");
        arguments.add(out.toString());
        call(outName + ".log", arguments);
        return out;
    }

    private static void call(String log, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Work.java(),
                // As the launcher starts it.
                "-XX:+UseParallelGC",
                "-jar",
                Work.SERVER.resolve("command-line/furikae-batch.jar").toString()));
        command.addAll(arguments);
        int status = Work.run(command, log);
        if (status != 0) {
            throw new IllegalStateException(arguments.get(0) + " ended with " + status + ", see " + log);
        }
    }
}
