package org.furikae.harness.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.furikae.harness.Api;
import org.furikae.harness.CommandLine;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;

/** The shipped server with its own database, after the register of a sample was handed in; and that sample's claims, batch by batch. */
final class RegisteredServer implements AutoCloseable {
    private static final int BATCHES = 7;
    private static final int SEED = 2026;

    private final RunningServer server;
    private final Path tables;
    private final int batchSize;
    private final double registrationsPerSecond;
    private int handedIn;

    private RegisteredServer(RunningServer server, Path tables, int batchSize, double registrationsPerSecond) {
        this.server = server;
        this.tables = tables;
        this.batchSize = batchSize;
        this.registrationsPerSecond = registrationsPerSecond;
    }

    static RegisteredServer start(Bench bench) throws IOException, InterruptedException {
        bench.say("見本を作っています: " + bench.people() + "人");
        Path tables = CommandLine.sample(bench.people(), BATCHES * bench.batch(), SEED, "csv");
        bench.say("サーバーを起動し、台帳を受け付けています");
        RunningServer server = RunningServer.start(
                Work.empty("bench-server"),
                Map.of("FURIKAE_JAVA_OPTIONS", "-Xmx4g", "FURIKAE_UPLOAD_MEGABYTES", "1024"));
        Api api = Api.asIntegration(server.address());
        api.done(api.accepted("insurers", tables.resolve("insurers.csv")));
        long begun = System.nanoTime();
        long registrations = api.done(api.accepted("registrations", tables.resolve("registrations.csv")))
                .path("accepted")
                .asLong();
        double speed = registrations * 1e9 / (System.nanoTime() - begun);
        api.done(api.accepted("attestations", tables.resolve("attestations.csv")));
        api.done(api.accepted("payments", tables.resolve("payments.csv")));
        return new RegisteredServer(server, tables, bench.batch(), speed);
    }

    RunningServer server() {
        return server;
    }

    /** Rows of the register's table that were taken in a second: read, checked, stored, looked at for claims that wait. */
    double registrationsPerSecond() {
        return registrationsPerSecond;
    }

    /** The next claims that were not handed in yet, as a workbook. */
    Path nextWorkbook() throws IOException {
        if (handedIn == BATCHES) {
            throw new IllegalStateException("the sample has no more claims");
        }
        Path file = Work.file("bench-claims-" + handedIn + ".xlsx");
        try (var lines = Files.lines(tables.resolve("claims.csv"));
                OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "furikae", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("レセプト");
            List<String> head = head();
            write(sheet, 0, head);
            int[] row = {1};
            lines.skip(1 + (long) handedIn * batchSize)
                    .limit(batchSize)
                    .forEach(line -> write(sheet, row[0]++, List.of(line.split(",", -1))));
        }
        handedIn++;
        return file;
    }

    private List<String> head() throws IOException {
        try (var lines = Files.lines(tables.resolve("claims.csv"))) {
            return List.of(lines.findFirst().orElseThrow().replace("\uFEFF", "").split(",", -1));
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, cells.get(column));
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
