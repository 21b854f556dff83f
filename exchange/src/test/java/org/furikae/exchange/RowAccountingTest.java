package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.furikae.claim.Claim;
import org.furikae.insurer.Insurer;
import org.furikae.registration.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowAccountingTest {
    @TempDir
    private Path folder;

    @Test
    void every_row_is_either_accepted_or_rejected_and_a_row_counts_once_however_many_errors_it_has()
            throws IOException, UnreadableFile {
        Path file = Tables.csv(
                folder,
                claim("レセプトID", "1"),
                claim("レセプトID", "2", "生年月日", "2023-02-30", "性別", "?", "請求点数", "-1"),
                claim("レセプトID", "3"));

        Tables.Outcome<Claim> read = Tables.read(file, TableKind.CLAIMS);

        assertThat(read.count()).isEqualTo(new RowCount(2, 1));
        assertThat(read.count().read()).isEqualTo(3);
        assertThat(read.errors()).extracting(RowError::column).containsExactlyInAnyOrder("生年月日", "性別", "請求点数");
        assertThat(read.rawRejected()).extracting(RawRow::rowNumber).containsExactly(3);
    }

    @Test
    void an_error_says_sheet_row_column_value_and_how_to_mend_it() throws IOException, UnreadableFile {
        Path file = Tables.csv(folder, claim("生年月日", "2023-02-30"));

        assertThat(Tables.read(file, TableKind.CLAIMS).errors())
                .containsExactly(new RowError(
                        "レセプト", 2, "生年月日", "2023-02-30", "「2023-02-30」は存在しない日付です。例: 1980-05-01、昭和55年5月1日"));
    }

    @Test
    void errors_and_rows_show_no_personal_data_in_logs() throws IOException, UnreadableFile {
        Tables.Outcome<Claim> read = Tables.read(Tables.csv(folder, claim("生年月日", "2023-02-30")), TableKind.CLAIMS);

        assertThat(read.errors().get(0)).asString().isEqualTo("RowError[レセプト 2 生年月日]");
        assertThat(read.rawRejected().get(0)).asString().isEqualTo("RawRow[レセプト 2]");
    }

    @Test
    void blank_rows_are_skipped_and_not_counted() throws IOException, UnreadableFile {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "保険者番号,保険者名,メモ\r\n\r\n , 　,\r\n01130012,見本,\r\n,,\r\n");

        Tables.Outcome<Insurer> read = Tables.read(file, TableKind.INSURERS);

        assertThat(read.count()).isEqualTo(new RowCount(1, 0));
        assertThat(read.rawAccepted()).extracting(RawRow::rowNumber).containsExactly(4);
    }

    @Test
    void a_row_with_something_in_an_unknown_column_alone_is_not_lost() throws IOException, UnreadableFile {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "保険者番号,保険者名,メモ\r\n,,x\r\n");

        assertThat(Tables.read(file, TableKind.INSURERS).count()).isEqualTo(new RowCount(0, 1));
    }

    @Test
    void a_row_that_ends_early_has_blank_cells_and_one_that_goes_on_is_cut_to_the_header()
            throws IOException, UnreadableFile {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "保険者番号,保険者名,電話\r\n01130012,見本\r\n06132013,見本,03,余り\r\n");

        Tables.Outcome<Insurer> read = Tables.read(file, TableKind.INSURERS);

        assertThat(read.facts()).extracting(Insurer::phone).containsExactly("", "03");
        assertThat(read.rawAccepted())
                .extracting(RawRow::values)
                .containsExactly(List.of("01130012", "見本", ""), List.of("06132013", "見本", "03"));
    }

    @Test
    void the_raw_row_holds_every_cell_as_given() throws IOException, UnreadableFile {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "保険者番号,メモ,保険者名\r\n １１３００１２,x, 見本　健保 \r\n");

        Tables.Outcome<Insurer> read = Tables.read(file, TableKind.INSURERS);

        assertThat(read.rawAccepted().get(0).cells())
                .isEqualTo(Map.of("保険者番号", " １１３００１２", "メモ", "x", "保険者名", " 見本　健保 "));
        assertThat(read.facts()).singleElement().satisfies(insurer -> {
            assertThat(insurer.number().digits()).isEqualTo("01130012");
            assertThat(insurer.name()).isEqualTo(" 見本　健保 ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CLAIMS,レセプトID,同じレセプトIDの行が前にあります",
        "ATTESTATIONS,申立書ID,同じ申立書IDの行が前にあります",
        "INSURERS,保険者番号,同じ保険者番号の行が前にあります",
        "PAYMENTS,保険者番号,同じ保険者番号・年月・診療区分の行が前にあります"
    })
    void the_same_key_twice_rejects_the_later_row(TableKind kind, String column, String message)
            throws IOException, UnreadableFile {
        Path file = Tables.csv(folder, Tables.sample(kind), Tables.sample(kind));

        Tables.Outcome<Object> read = Tables.read(file, kind);

        assertThat(read.count()).isEqualTo(new RowCount(1, 1));
        assertThat(read.errors()).singleElement().satisfies(error -> {
            assertThat(error.rowNumber()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.message()).startsWith(message);
        });
    }

    @Test
    void ids_that_differ_in_width_alone_are_the_same() throws IOException, UnreadableFile {
        Path file = Tables.csv(folder, claim("レセプトID", "A1"), claim("レセプトID", "Ａ１ "));

        assertThat(Tables.read(file, TableKind.CLAIMS).count()).isEqualTo(new RowCount(1, 1));
    }

    @Test
    void the_same_id_after_a_rejected_row_is_rejected_too() throws IOException, UnreadableFile {
        Path file = Tables.csv(folder, claim("請求点数", "x"), claim());

        assertThat(Tables.read(file, TableKind.CLAIMS).count()).isEqualTo(new RowCount(0, 2));
    }

    @Test
    void a_registration_may_be_replaced_on_another_day_or_repeated_but_not_contradicted()
            throws IOException, UnreadableFile {
        Map<String, String> row = Tables.sample(TableKind.REGISTRATIONS);
        Path file = Tables.csv(
                folder,
                row,
                row,
                Tables.sampleWith(TableKind.REGISTRATIONS, "登録日", "2023-09-01", "資格喪失日", "2023-08-01"),
                Tables.sampleWith(TableKind.REGISTRATIONS, "資格喪失日", "2023-08-01"));

        Tables.Outcome<Registration> read = Tables.read(file, TableKind.REGISTRATIONS);

        assertThat(read.count()).isEqualTo(new RowCount(3, 1));
        assertThat(read.errors())
                .extracting(RowError::rowNumber, RowError::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5, "登録番号"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"山\u0000田", "山\u0007田", "山\uFFFE田", "山\uFFFF田"})
    void characters_that_nobody_can_see_are_row_errors(String name) throws IOException, UnreadableFile {
        Tables.Outcome<Claim> read = Tables.read(Tables.csv(folder, claim("漢字氏名", name)), TableKind.CLAIMS);

        assertThat(read.count()).isEqualTo(new RowCount(0, 1));
        assertThat(read.errors()).extracting(RowError::column).contains("漢字氏名");
    }

    @Test
    void a_lost_character_is_kept_in_names_and_refused_in_numbers() throws IOException, UnreadableFile {
        Path named = Tables.csv(folder, claim("漢字氏名", "山\uFFFD太郎"));
        Path numbered = Tables.csv(folder, claim("番号", "12\uFFFD"));

        assertThat(Tables.read(named, TableKind.CLAIMS).count()).isEqualTo(new RowCount(1, 0));
        assertThat(Tables.read(numbered, TableKind.CLAIMS).errors())
                .extracting(RowError::column)
                .containsExactly("番号");
    }

    @Test
    void half_of_a_surrogate_pair_is_a_row_error_and_a_whole_pair_is_a_character() throws IOException, UnreadableFile {
        InputCell half = InputCell.text("山\uD842田");
        InputCell whole = InputCell.text("𠮷田");
        Header header = new Header(TableKind.INSURERS.columns(), List.of(InputCell.text("保険者名")));

        InputRow broken = new InputRow(TableKind.INSURERS.columns(), "保険者", 2, header, List.of(half));
        InputRow sound = new InputRow(TableKind.INSURERS.columns(), "保険者", 3, header, List.of(whole));

        assertThat(broken.text(InsurerColumns.NAME)).isEmpty();
        assertThat(broken.errors()).extracting(RowError::message).containsExactly("壊れた文字があります。入れ直してください");
        assertThat(sound.text(InsurerColumns.NAME)).isEqualTo("𠮷田");
        assertThat(sound.errors()).isEmpty();
    }

    @Test
    void seen_keys_tell_new_from_known_among_very_many() {
        SeenKeys seen = new SeenKeys();
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add("key" + i, "content" + i)).isEqualTo(SeenKeys.Meeting.NEW);
        }

        for (int i = 0; i < 100_000; i += 997) {
            assertThat(seen.add("key" + i, "content" + i)).isEqualTo(SeenKeys.Meeting.SAME_CONTENT);
            assertThat(seen.add("key" + i, "other")).isEqualTo(SeenKeys.Meeting.OTHER_CONTENT);
        }
        assertThat(seen.add("key100000", "")).isEqualTo(SeenKeys.Meeting.NEW);
    }

    private static Map<String, String> claim(String... changes) {
        return Tables.sampleWith(TableKind.CLAIMS, changes);
    }
}
