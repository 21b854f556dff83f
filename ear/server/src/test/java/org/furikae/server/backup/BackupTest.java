package org.furikae.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.furikae.server.DataFolder;
import org.furikae.server.ServerFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Path DEFAULT = Path.of("/var/lib/furikae");

    @TempDir
    private Path folder;

    @Test
    void a_call_names_one_file_and_perhaps_a_folder() throws Exception {
        assertThat(BackupArguments.parse("backup", List.of("/b/f.backup"), DEFAULT))
                .isEqualTo(new BackupArguments(Path.of("/b/f.backup"), DEFAULT));
        assertThat(BackupArguments.parse("restore", List.of("--data=/d", "/b/f.backup"), DEFAULT))
                .isEqualTo(BackupArguments.parse("restore", List.of("/b/f.backup", "--data", "/d"), DEFAULT))
                .isEqualTo(new BackupArguments(Path.of("/b/f.backup"), Path.of("/d")));
        for (List<String> wrong : List.of(
                List.<String>of(), List.of("a", "b"), List.of("a", "--data"), List.of("a", "--force"), List.of(""))) {
            assertThatThrownBy(() -> BackupArguments.parse("backup", wrong, DEFAULT))
                    .as(wrong.toString())
                    .isInstanceOfSatisfying(
                            ServerFailure.class, e -> assertThat(e.exitStatus()).isEqualTo(2))
                    .hasMessageContaining("使い方: ./furikae backup");
        }
    }

    @Test
    void a_trigger_acts_on_behalf_of_whoever_restores_it_and_data_stays_as_it_is() throws IOException {
        String dump = """
                INSERT INTO `t` VALUES ('/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`b`*/ x');
                /*!50003 CREATE*/ /*!50017 DEFINER=`agency`@`10.0.0.1`*/ /*!50003 TRIGGER guard BEFORE UPDATE ON t
                /*!50003 SET x */;

                /*!50003 CREATE""";
        String expected = dump.replace("/*!50017 DEFINER=`agency`@`10.0.0.1`*/ ", " ");
        byte[] bytes = dump.getBytes(StandardCharsets.UTF_8);
        for (int piece : new int[] {1, 7, bytes.length}) {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            WithoutDefiners filter = new WithoutDefiners(kept);

            for (int from = 0; from < bytes.length; from += piece) {
                filter.write(bytes, from, Math.min(piece, bytes.length - from));
            }
            filter.finish();

            assertThat(kept.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }

    @Test
    void versions_of_schemas_compare_by_number() throws IOException {
        assertThat(SchemaVersion.of("10")).isGreaterThan(SchemaVersion.of("9")).isGreaterThan(SchemaVersion.of("3.1"));
        assertThat(SchemaVersion.of("3.1")).isGreaterThan(SchemaVersion.of("3"));
        assertThat(SchemaVersion.newest()).isGreaterThanOrEqualTo(SchemaVersion.of("9"));
    }

    @Test
    void what_was_written_is_read_and_checked() throws Exception {
        Path file = folder.resolve("a.backup");
        write(file, "9");

        try (BackupReader reader = BackupReader.open(file)) {
            reader.check();

            assertThat(reader.manifest().schema()).isEqualTo("9");
            assertThat(reader.part("database.sql")).hasContent("create table t");
        }
    }

    @Test
    void files_that_are_no_whole_backup_are_refused() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "no archive");
        Path absent = folder.resolve("absent");
        for (Path wrong : List.of(text, absent)) {
            assertThatThrownBy(() -> BackupReader.open(wrong))
                    .isInstanceOfSatisfying(
                            ServerFailure.class, e -> assertThat(e.exitStatus()).isEqualTo(2));
        }
    }

    @Test
    void a_backup_of_a_newer_schema_is_refused_before_anything_is_made() throws Exception {
        Path file = folder.resolve("newer.backup");
        write(file, "9999");
        Path data = folder.resolve("data");
        RestoreCommand restore = new RestoreCommand(
                System.out, new org.furikae.server.ProgressLine(System.out, false), java.util.Map.of());

        assertThatThrownBy(() -> restore.run(new BackupArguments(file, data)))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("新しい版");
        assertThat(data).doesNotExist();
    }

    @Test
    void nobody_opens_a_folder_that_is_half_restored() throws Exception {
        Path data = folder.resolve("data");
        try (DataFolder restoring = DataFolder.forRestore(data)) {
            assertThatThrownBy(() -> DataFolder.open(data)).hasMessageContaining("復元が途中です");
            restoring.restored();
        }
        DataFolder.open(data).close();
        assertThatThrownBy(() -> DataFolder.forRestore(data)).hasMessageContaining("空ではありません");
    }

    private static void write(Path file, String schema) throws Exception {
        try (BackupWriter writer = new BackupWriter(file)) {
            writer.part(
                    "database.sql", bytes -> {}, sink -> sink.write("create table t".getBytes(StandardCharsets.UTF_8)));
            writer.finish(new Manifest(
                    Manifest.FORMAT, "0.1.0", schema, "2026-11-25T00:00:00Z", 0, "0".repeat(64), writer.parts()));
        }
    }
}
