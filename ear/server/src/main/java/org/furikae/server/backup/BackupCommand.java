package org.furikae.server.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.audit.AuditHead;
import org.furikae.app.audit.AuditVerifier;
import org.furikae.app.audit.NotedHeads;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StorageException;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;
import org.furikae.server.database.DatabaseAddress;
import org.furikae.server.database.DatabasePrograms;
import org.furikae.server.database.StoredDatabase;

/** {@code ./furikae backup}: writes what a server stored, as it is at one moment, while that goes on working. */
public final class BackupCommand {
    static final String DATABASE = "database.sql";

    private static final long MEBIBYTE = 1 << 20;
    private static final long SHOWN_EACH = 16 * MEBIBYTE;
    /** Bytes that come at a time. */
    private static final int BUFFER = 8192;

    private final PrintStream out;
    private final ProgressLine progress;
    private final Map<String, String> environment;

    /** @param progress for what is under way, apart from the answer on {@code out} */
    public BackupCommand(PrintStream out, ProgressLine progress, Map<String, String> environment) {
        this.out = out;
        this.progress = progress;
        this.environment = environment;
    }

    /**
     * @return the exit status: 0
     * @throws ServerFailure with exit status 2 or 3; no file is left then
     */
    public int run(BackupArguments arguments) throws ServerFailure, IOException, InterruptedException {
        Path file = arguments.file();
        if (Files.exists(file)) {
            throw ServerFailure.wrongCall("ファイル " + file + " はすでにあります。別の名前を指定してください。");
        }
        if (!Files.isDirectory(file.getParent())) {
            throw ServerFailure.wrongCall("フォルダー " + file.getParent() + " がありません。作ってから、もう一度実行してください。");
        }
        try (StoredDatabase stored = new StoredDatabase(progress)) {
            write(arguments, stored.open(arguments.data(), environment));
        } catch (StorageException e) {
            throw ServerFailure.fault("データベースを読めませんでした。動いているか確かめて、もう一度実行してください。", e);
        }
        return 0;
    }

    /** The file appears when it is complete. */
    private void write(BackupArguments arguments, DatabaseAddress address)
            throws ServerFailure, IOException, InterruptedException {
        Path file = arguments.file();
        Database database = StoredDatabase.tablesOf(address);
        SchemaVersion schema = SchemaVersion.in(database)
                .orElseThrow(() -> ServerFailure.wrongCall("データベースにまだ何もありません。一度 serve で起動してから、もう一度実行してください。"));
        Instant madeAt = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        // Before the tables are read, so that they hold it; the noted heads likewise.
        AuditHead head = new AuditVerifier(database).head();
        byte[] heads = notedHeads(arguments.data());
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft");
        try {
            String sha256;
            try (BackupWriter writer = new BackupWriter(draft)) {
                DatabasePrograms programs = new DatabasePrograms(arguments.data(), address);
                writer.part(DATABASE, this::show, sink -> {
                    WithoutDefiners statements = new WithoutDefiners(sink);
                    programs.dump(statements);
                    statements.finish();
                });
                writer.part(
                        NotedHeads.FILE_NAME, bytes -> {}, sink -> new ByteArrayInputStream(heads).transferTo(sink));
                sha256 = writer.finish(new Manifest(
                        Manifest.FORMAT,
                        version(),
                        schema.toString(),
                        madeAt.toString(),
                        head.number(),
                        head.hash(),
                        writer.parts()));
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            say(file, sha256, schema, head);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] notedHeads(Path data) throws IOException {
        Path heads = data.resolve(NotedHeads.FILE_NAME);
        if (!Files.exists(heads)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(heads)) {
            return in.readAllBytes();
        }
    }

    private void show(long bytes) {
        if (bytes % SHOWN_EACH < BUFFER) {
            progress.show("バックアップを書いています", String.format("%,dMB", bytes / MEBIBYTE));
        }
    }

    private static String version() {
        return Optional.ofNullable(BackupCommand.class.getPackage().getImplementationVersion())
                .orElse("");
    }

    private void say(Path file, String sha256, SchemaVersion schema, AuditHead head) throws IOException {
        out.println(String.format("バックアップを書きました: %s(%,dバイト)", file, Files.size(file)));
        out.println("SHA-256: " + sha256);
        out.println("スキーマの版: " + schema + "  監査証跡: " + head.number() + " " + head.hash());
        out.println("個人情報を含みます。暗号化して保管してください。二要素認証の鍵(secrets フォルダー)は含みません。別に控えてください。");
    }
}
