package org.furikae.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.SchemaMigration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries by filter, and as files. */
class AuditExportTest {
    private static final String SHA256 = "0123456789abcdef".repeat(4);
    private static Database database;

    @BeforeAll
    static void record_some_entries() {
        var dataSource = org.furikae.app.fixture.TestDatabase.instance().dataSource("audit_export");
        SchemaMigration.migrate(dataSource);
        database = new Database(new Connections(dataSource));
        AuditChain chain = new AuditChain(database);
        chain.append("intake", "file.upload", "batch 1", "", "");
        chain.append("system", "decision.store", "batch 1, 2 decisions", "", SHA256);
        chain.append("reviewer", "claim.open", "A_1", "=1+1 「確認」, \"二次\"\n続き", "");
        chain.append("reviewer", "claim.open", "AB1", "", "");
        chain.append("auditor", "claim.open", "A_12", "", "");
    }

    private static List<Long> numbers(AuditFilter filter, long before, int limit) {
        return new AuditList(database)
                .page(filter, before, limit).stream().map(AuditEntry::number).toList();
    }

    private static AuditFilter filter(String user, String action, String subject) {
        return new AuditFilter(Optional.empty(), Optional.empty(), user, action, subject);
    }

    private static String exported(AuditExport.Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditHead head = new AuditExport(database).write(AuditFilter.ALL, format, out);
        assertThat(head).isEqualTo(new AuditChain(database).head());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void entries_come_newest_first_a_page_at_a_time() {
        assertThat(numbers(AuditFilter.ALL, Long.MAX_VALUE, 2)).containsExactly(5L, 4L);
        assertThat(numbers(AuditFilter.ALL, 4, 10)).containsExactly(3L, 2L, 1L);
    }

    @Test
    void filters_are_exact_for_user_and_action_and_a_beginning_for_the_subject() {
        assertThat(numbers(filter("reviewer", "", ""), Long.MAX_VALUE, 10)).containsExactly(4L, 3L);
        assertThat(numbers(filter("", "decision.store", ""), Long.MAX_VALUE, 10))
                .containsExactly(2L);
        assertThat(numbers(filter("", "", "A_1"), Long.MAX_VALUE, 10)).containsExactly(5L, 3L);
        assertThat(numbers(filter("reviewer", "claim.open", "A_1"), Long.MAX_VALUE, 10))
                .containsExactly(3L);
        assertThat(numbers(filter("", "", "%"), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void days_are_those_of_japan_and_both_ends_belong_to_the_filter() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        LocalDate recorded = new AuditChain(database)
                .entry(1)
                .orElseThrow()
                .at()
                .atZone(java.time.ZoneId.of("Asia/Tokyo"))
                .toLocalDate();

        assertThat(numbers(days(recorded, today), Long.MAX_VALUE, 10)).hasSize(5);
        assertThat(numbers(days(today.plusDays(1), today.plusDays(9)), Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(numbers(days(recorded.minusDays(9), recorded.minusDays(1)), Long.MAX_VALUE, 10))
                .isEmpty();
    }

    private static AuditFilter days(LocalDate from, LocalDate until) {
        return new AuditFilter(Optional.of(from), Optional.of(until), "", "", "");
    }

    @Test
    void json_lines_hold_all_that_it_takes_to_compute_the_hashes_again() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        AuditVerification verification = new AuditVerification();
        for (String line : exported(AuditExport.Format.JSONL).lines().toList()) {
            JsonNode entry = json.readTree(line);
            verification.next(new AuditEntry(
                    entry.path("number").asLong(),
                    Instant.parse(entry.path("at").asText()),
                    entry.path("user").asText(),
                    entry.path("action").asText(),
                    entry.path("subject").asText(),
                    entry.path("purpose").asText(),
                    entry.path("content_sha256").asText(),
                    entry.path("previous_hash").asText(),
                    entry.path("hash").asText()));
        }

        AuditCheck check = verification.against(new AuditChain(database).head());
        assertThat(check.isIntact()).isTrue();
        assertThat(check.entries()).isEqualTo(5);
    }

    @Test
    void csv_is_safe_to_open_in_a_spreadsheet() throws IOException {
        String csv = exported(AuditExport.Format.CSV);

        assertThat(csv).startsWith("\uFEFFnumber,at,user,action,subject,purpose,content_sha256,previous_hash,hash\r\n");
        assertThat(csv)
                .contains(",reviewer,claim.open,A_1,\"'=1+1 「確認」, \"\"二次\"\"\n続き\",,")
                .contains("," + SHA256 + ",");
    }

    @Test
    void a_workbook_holds_every_text_as_it_is_and_never_as_a_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditHead head = new AuditExport(database).write(AuditFilter.ALL, AuditExport.Format.XLSX, out);

        assertThat(head).isEqualTo(new AuditChain(database).head());
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet sheet = workbook.getSheet("監査証跡");
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("number");
            assertThat(sheet.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).isEqualTo(SHA256);
            assertThat(sheet.getRow(3).getCell(5).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(5).getStringCellValue()).isEqualTo("=1+1 「確認」, \"二次\"\n続き");
            assertThat(sheet.getRow(5).getCell(8).getStringCellValue()).isEqualTo(head.hash());
        }
    }

    @Test
    void a_filter_holds_for_the_workbook_as_well() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AuditExport(database).write(filter("reviewer", "", ""), AuditExport.Format.XLSX, out);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void noted_heads_are_read_back_and_half_a_line_is_left_out(@TempDir Path folder) throws IOException {
        NotedHeads noted = new NotedHeads(folder);
        assertThat(noted.hashes()).isEmpty();

        noted.add(Instant.parse("2026-11-25T15:05:00Z"), new AuditHead(7, SHA256));
        Files.writeString(
                folder.resolve(NotedHeads.FILE_NAME),
                "2026-11-26T15:05:00Z,8,0123",
                java.nio.file.StandardOpenOption.APPEND);

        assertThat(noted.hashes()).containsExactly(SHA256);
        assertThat(Files.readString(folder.resolve(NotedHeads.FILE_NAME)))
                .startsWith("2026-11-25T15:05:00Z,7," + SHA256 + "\n");
    }
}
