package org.furikae.server.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.furikae.server.ChildProcess;
import org.furikae.server.DataFolder;
import org.furikae.server.Folders;
import org.furikae.server.Program;
import org.furikae.server.ProgressLine;
import org.furikae.server.demo.Intake.Progress;

/**
 * The sample data of {@code --demo}: made by the command line, handed in like any other file, once for each data folder. A
 * load that was interrupted goes on with the next start: files that were taken before are recognised by their content.
 */
public final class DemoData {
    private static final int PEOPLE = 20_000;
    private static final int CLAIMS = 2_000;
    private static final int SEED = 1;
    /** The sample is the same on every day, so it is decided with the knowledge of one day, too. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    private static final long POLL_MILLISECONDS = 300;

    /** In the order in which one needs the other; formats.md 12 names the kinds. */
    private static final List<Map.Entry<String, String>> TABLES = List.of(
            Map.entry("insurers", "保険者"),
            Map.entry("registrations", "資格履歴"),
            Map.entry("attestations", "資格申立書"),
            Map.entry("payments", "支払実績"),
            Map.entry("claims", "レセプト"));

    private final Program program;
    private final DataFolder folder;
    private final ProgressLine progress;

    public DemoData(Program program, DataFolder folder, ProgressLine progress) {
        this.program = program;
        this.folder = folder;
        this.progress = progress;
    }

    /** Loads the sample unless it is there already, and says so. */
    public void load(URI application) throws IOException, InterruptedException {
        Path loaded = folder.root().resolve("demo-loaded");
        if (Files.exists(loaded)) {
            progress.say("見本データは読み込み済みです。");
            return;
        }
        progress.show("見本データを作っています");
        Path tables = make();
        Intake intake = new Intake(application, DemoUser.INTEGRATION);
        for (Map.Entry<String, String> table : TABLES) {
            hand(intake, table.getKey(), table.getValue(), tables.resolve(table.getKey() + ".csv"));
        }
        Files.createFile(loaded);
        Folders.delete(tables);
        progress.say("見本データを読み込みました(加入者 " + PEOPLE + "人、レセプト " + CLAIMS + "件、基準日 " + AS_OF + ")。");
    }

    private Path make() throws IOException, InterruptedException {
        Path tables = folder.temporary().resolve("demo");
        Folders.delete(tables);
        Path log = folder.log().resolve("demo.log");
        int status = ChildProcess.run(
                new ProcessBuilder(
                        Program.java(),
                        "-jar",
                        program.commandLine().toString(),
                        "sample",
                        "--people",
                        Integer.toString(PEOPLE),
                        "--claims",
                        Integer.toString(CLAIMS),
                        "--seed",
                        Integer.toString(SEED),
                        "--format",
                        "csv",
                        "--out",
                        tables.toString()),
                log);
        if (status != 0) {
            throw new IOException("the sample could not be made (status " + status + "), see " + log);
        }
        return tables;
    }

    private void hand(Intake intake, String kind, String label, Path file) throws IOException, InterruptedException {
        URI batch = intake.hand(kind, file, AS_OF);
        Progress reached = intake.progress(batch);
        while (!reached.finished()) {
            progress.show("見本データを読み込んでいます: " + label, reached.rowsRead() + "行");
            Thread.sleep(POLL_MILLISECONDS);
            reached = intake.progress(batch);
        }
        if (!"DONE".equals(reached.state()) || reached.rejected() > 0) {
            throw new IOException(batch + ": " + reached.state() + ", rejected " + reached.rejected());
        }
    }
}
