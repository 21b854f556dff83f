package org.furikae.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayFieldsTest {
    private static final Pattern DAY_FIELD =
            Pattern.compile("<h:inputText[^>]*converter=\"furikae\\.(?:day|month)\"[^>]*>");

    /** A browser's own field for dates takes no era, and calls out what it takes only by its looks. */
    @Test
    void every_field_for_a_day_or_month_is_text_with_a_hint_how_to_write_it() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(DayFieldsTest::text)
                    .toList();
            assertThat(pages).noneMatch(page -> page.contains("type=\"date\"") || page.contains("type=\"month\""));
            List<String> fields = pages.stream()
                    .flatMap(page -> DAY_FIELD.matcher(page).results().map(MatchResult::group))
                    .toList();
            assertThat(fields)
                    .hasSizeGreaterThanOrEqualTo(12)
                    .allMatch(field -> field.contains("pt:aria-describedby="))
                    .allMatch(field -> field.contains("pt:aria-invalid="))
                    .allMatch(field -> field.contains("maxlength=\"20\""));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
