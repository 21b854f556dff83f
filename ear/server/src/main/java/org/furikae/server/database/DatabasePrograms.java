package org.furikae.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.furikae.server.ServerFailure;

/**
 * MariaDB's programs that write a database as SQL statements and read it back. They come with the embedded database and work on
 * servers of others, too.
 */
public final class DatabasePrograms {
    private static final String LARGEST_PACKET = "--max-allowed-packet=64M";
    private static final String LETTERS = "--default-character-set=utf8mb4";

    private final Path program;
    private final Path options;
    private final Path log;
    private final ClientOptions address;

    /**
     * @param dataFolder of the server, whether it runs or not
     * @param address of the database to write or read
     */
    public DatabasePrograms(Path dataFolder, DatabaseAddress address) throws IOException, ServerFailure {
        Path temporary = Files.createDirectories(dataFolder.resolve("temporary"));
        this.program = new MariaDbFiles(temporary).program(Files.createDirectories(dataFolder.resolve("cache")));
        this.options = temporary.resolve("programs-" + ProcessHandle.current().pid() + ".cnf");
        this.log = Files.createDirectories(dataFolder.resolve("log")).resolve("programs.log");
        this.address = new ClientOptions(address);
    }

    /** Writes all tables as they are at one moment; others go on writing meanwhile. */
    public void dump(OutputStream sink) throws ServerFailure, IOException, InterruptedException {
        List<String> command = command(
                "mariadb-dump",
                "--single-transaction",
                "--skip-lock-tables",
                "--skip-add-locks",
                "--quick",
                "--hex-blob",
                "--triggers",
                "--no-tablespaces",
                "--no-autocommit");
        run(command, process -> {
            process.getOutputStream().close();
            process.getInputStream().transferTo(sink);
        });
    }

    /** Executes statements that {@link #dump} wrote. */
    public void load(InputStream statements) throws ServerFailure, IOException, InterruptedException {
        run(command("mariadb", "--binary-mode", "--batch"), process -> {
            try (OutputStream in = process.getOutputStream()) {
                statements.transferTo(in);
            }
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    private List<String> command(String name, String... more) {
        List<String> command = new ArrayList<>(List.of(
                program.resolve("bin").resolve(name).toString(),
                "--defaults-file=" + options,
                LETTERS,
                LARGEST_PACKET));
        command.addAll(List.of(more));
        command.add(address.schema());
        return command;
    }

    private interface Conversation {
        void with(Process process) throws IOException;
    }

    private void run(List<String> command, Conversation conversation)
            throws ServerFailure, IOException, InterruptedException {
        SecretFile.write(options, address.file());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            try {
                conversation.with(process);
            } catch (IOException e) {
                // A program that ended early closes its end; why it did is in its log.
                process.destroy();
                if (process.waitFor() == 0) {
                    throw e;
                }
                throw failed(e);
            } finally {
                process.destroy();
            }
            if (process.waitFor() != 0) {
                throw failed(null);
            }
        } finally {
            Files.deleteIfExists(options);
        }
    }

    private ServerFailure failed(IOException cause) {
        return ServerFailure.fault("データベースの読み書きが途中で止まりました。空き容量とデータベースを確かめて、もう一度実行してください。記録: " + log, cause);
    }
}
