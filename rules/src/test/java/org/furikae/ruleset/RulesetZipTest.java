package org.furikae.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class RulesetZipTest {
    private static final int LINK = 0120777;

    @Test
    void what_was_written_is_read_again_and_the_bytes_are_the_same_each_time() throws IOException {
        byte[] zip = written(RulesetFiles.shipped());

        assertThat(RulesetZip.read(zip).texts())
                .isEqualTo(RulesetFiles.shipped().texts());
        assertThat(written(RulesetFiles.shipped())).isEqualTo(zip);
    }

    @Test
    void a_folder_around_everything_is_left_away_and_files_of_others_are_ignored() throws IOException {
        byte[] zip = zip(Map.of(
                "rules/ruleset.yaml", "version: x".getBytes(StandardCharsets.UTF_8), "rules/.DS_Store", new byte[] {0
                }));

        assertThat(RulesetZip.read(zip).find("ruleset.yaml")).contains("version: x");
        assertThat(RulesetZip.read(zip).find(".DS_Store")).isEmpty();
    }

    @Test
    void names_that_lead_out_of_the_zip_are_refused() throws IOException {
        for (String name : new String[] {"../ruleset.yaml", "a/../../rule.drl", "/etc/rule.drl", "C:/rule.drl"}) {
            assertRefused(zip(Map.of(name, new byte[] {65})), "名前");
        }
    }

    @Test
    void links_are_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("ruleset.yaml");
            link.setUnixMode(LINK);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertRefused(bytes.toByteArray(), "リンク");
    }

    @Test
    void a_file_that_unpacks_to_more_than_it_may_is_refused_before_it_is_unpacked_whole() throws IOException {
        assertRefused(zip(Map.of("ruleset.yaml", new byte[64 << 20])), "大きすぎます");
    }

    @Test
    void many_files_that_unpack_to_too_much_together_are_refused() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            files.put("filing/r" + i + "/rule.drl", new byte[1 << 20]);
        }
        assertRefused(zip(files), "大きすぎます");
    }

    @Test
    void what_is_no_zip_or_no_text_is_refused() throws IOException {
        assertRefused("not a zip".getBytes(StandardCharsets.UTF_8), "zip として読めません");
        assertRefused(zip(Map.of("ruleset.yaml", new byte[] {(byte) 0xff})), "UTF-8");
    }

    private static void assertRefused(byte[] zip, String message) {
        assertThatThrownBy(() -> RulesetZip.read(zip))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining(message);
    }

    private static byte[] written(RulesetFiles files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RulesetZip.write(files, bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
