package org.furikae.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.furikae.app.audit.AuditReport;
import org.furikae.app.audit.AuditVerifier;
import org.furikae.app.audit.NotedHeads;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StorageException;
import org.furikae.server.DataFolder;
import org.furikae.server.Folders;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;
import org.furikae.server.audit.ReportText;
import org.furikae.server.database.DatabaseAddress;
import org.furikae.server.database.DatabasePrograms;
import org.furikae.server.database.EmbeddedDatabase;
import org.furikae.server.database.ExternalDatabase;
import org.furikae.server.database.StoredDatabase;

/** {@code ./furikae restore}: puts a back-up into an empty folder, and proves that it holds what was decided. */
public final class RestoreCommand {
    /** Restored, and nothing was altered. */
    static final int DONE = 0;
    /** Restored, but the trail shows that something was altered before the back-up was made, or in it. */
    static final int BROKEN = 1;

    /** The first schema whose decisions are under seal. */
    private static final SchemaVersion SEALED = SchemaVersion.of("3.1");

    private final PrintStream out;
    private final ProgressLine progress;
    private final Map<String, String> environment;

    /** @param progress for what is under way, apart from the answer on {@code out} */
    public RestoreCommand(PrintStream out, ProgressLine progress, Map<String, String> environment) {
        this.out = out;
        this.progress = progress;
        this.environment = environment;
    }

    /**
     * @return the exit status: 0 or 1
     * @throws ServerFailure with exit status 2 or 3; the folder is empty then
     */
    public int run(BackupArguments arguments) throws ServerFailure, IOException, InterruptedException {
        try (BackupReader backup = BackupReader.open(arguments.file())) {
            SchemaVersion schema = readableSchema(backup.manifest());
            progress.show("バックアップを確かめています");
            backup.check();
            DataFolder folder = DataFolder.forRestore(arguments.data());
            boolean complete = false;
            try {
                int status = restore(backup, schema, folder);
                folder.restored();
                complete = true;
                out.println("起動するには: ./furikae serve --data " + arguments.data());
                return status;
            } catch (StorageException e) {
                throw ServerFailure.fault("データベースに書き込めませんでした。記録を見てください: " + folder.log(), e);
            } finally {
                folder.close();
                if (!complete) {
                    empty(arguments.data());
                }
            }
        }
    }

    private static SchemaVersion readableSchema(Manifest manifest) throws ServerFailure, IOException {
        SchemaVersion newest = SchemaVersion.newest();
        SchemaVersion schema;
        try {
            schema = SchemaVersion.of(manifest.schema());
        } catch (NumberFormatException e) {
            throw ServerFailure.wrongCall("バックアップのスキーマの版を読めません。別の控えを指定してください。");
        }
        if (schema.compareTo(newest) > 0) {
            throw ServerFailure.wrongCall("バックアップ(版 " + manifest.version() + "、スキーマ " + schema + ")は、このプログラム(スキーマ "
                    + newest + ")より新しい版のものです。新しい版の furikae で復元してください。");
        }
        return schema;
    }

    private int restore(BackupReader backup, SchemaVersion schema, DataFolder folder)
            throws ServerFailure, IOException, InterruptedException {
        try (org.furikae.server.database.Database database = database(folder);
                InputStream heads = backup.part(NotedHeads.FILE_NAME)) {
            Files.copy(heads, folder.root().resolve(NotedHeads.FILE_NAME));
            load(backup, folder.root(), database.address());
            Database tables = StoredDatabase.tablesOf(database.address());
            if (schema.compareTo(SEALED) < 0) {
                out.println("復元しました。封印のない版のものなので、改ざんは確かめていません。serve で起動すると更新されます。");
                return DONE;
            }
            return verify(backup.manifest(), folder.root(), tables);
        }
    }

    private org.furikae.server.database.Database database(DataFolder folder)
            throws ServerFailure, IOException, InterruptedException {
        Optional<DatabaseAddress> external = ExternalDatabase.named(environment);
        if (external.isEmpty()) {
            return EmbeddedDatabase.start(folder, progress, () -> {});
        }
        ExternalDatabase database = ExternalDatabase.await(external.get(), progress);
        long tables = StoredDatabase.tablesOf(database.address())
                .queryOne(
                        "select count(*) from information_schema.tables where table_schema = database()",
                        Database.Binding.NONE,
                        Columns::number)
                .orElseThrow();
        if (tables > 0) {
            throw ServerFailure.wrongCall("データベース " + database.address() + " は空ではありません。復元は空のデータベースにだけできます。");
        }
        return database;
    }

    private void load(BackupReader backup, Path data, DatabaseAddress address)
            throws ServerFailure, IOException, InterruptedException {
        progress.show("復元しています");
        try (InputStream statements = backup.part(BackupCommand.DATABASE)) {
            new DatabasePrograms(data, address).load(statements);
        }
    }

    private int verify(Manifest manifest, Path data, Database tables) throws IOException {
        List<String> noted = new ArrayList<>(new NotedHeads(data).hashes());
        noted.add(manifest.auditHash());
        progress.show("改ざんがないか確かめています");
        AuditReport report = new AuditVerifier(tables)
                .verify(noted, done -> progress.show("改ざんがないか確かめています", String.format("%,d件", done)));
        ReportText.lines(report).forEach(out::println);
        out.println("復元しました: 版 " + manifest.version() + "、スキーマ " + manifest.schema() + "、" + manifest.madeAt()
                + " のバックアップ");
        return report.isIntact() ? DONE : BROKEN;
    }

    /** The folder itself stays: it may have been there before. */
    private static void empty(Path folder) throws IOException {
        List<Path> content;
        try (Stream<Path> files = Files.list(folder)) {
            content = files.toList();
        }
        for (Path path : content) {
            Folders.delete(path);
        }
    }
}
